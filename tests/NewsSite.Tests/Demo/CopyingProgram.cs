using NewsSite.Tests.Support;

namespace NewsSite.Tests.Demo;

/// <summary>
/// A picture program that takes no time, because what it writes is a copy of what it reads; it fails at originals whose hash
/// begins with 0. For the setting <c>Site:PictureProgramPath</c>.
/// </summary>
internal sealed class CopyingProgram() : PlayedPrograms(Script)
{
    private const string Script = """
        #!/bin/sh
        case "$1" in --version) echo vips; exit ;; esac
        case "$1" in crop) from=$2; to=$3 ;; *) from=$1; for to; do :; done ;; esac
        case "$from" in */originals/0*) exit 1 ;; esac
        cp "$from" "${to%%[*}"
        """;
}
