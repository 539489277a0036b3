using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>The picture program, which fails when a test says so. For the setting <c>Site:PictureProgramPath</c>.</summary>
internal sealed class FailingProgram() : PlayedPrograms(Script)
{
    /// <summary>As libvips ends when a disk is full.</summary>
    public const string DiskIsFull = "full";

    /// <summary>As when the system wants its memory back.</summary>
    public const string IsKilled = "killed";

    private const string Script = """
        #!/bin/sh
        fault=$(cat "$(dirname "$0")/fault" 2>/dev/null)
        case "$fault:$1" in
          *:--version) ;;
          full:*) echo "wbuffer_write: write failed" >&2; echo "unix error: No space left on device" >&2; exit 1 ;;
          killed:*) kill -9 $$ ;;
        esac
        exec "$(basename "$0")" "$@"
        """;

    public void Fail(string how) => File.WriteAllText(Path.Combine(Folder, "fault"), how);

    public void Recover() => File.Delete(Path.Combine(Folder, "fault"));
}
