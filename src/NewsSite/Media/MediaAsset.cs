namespace NewsSite.Media;

/// <summary>
/// One picture of the library: what it shows and whose it is, the original as it came in, and which files readers get.
/// The original is kept and never served; the key by which stories name it stays when the content is replaced.
/// </summary>
internal sealed class MediaAsset
{
    /// <summary>After each failed attempt but the last: a program that was killed, or memory that was short, is a matter of time.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    private MediaAsset()
    {
    }

    /// <param name="key">Lower-case hexadecimal, 32 characters, for ever.</param>
    /// <param name="shown">What can be shown at once; null while nothing can.</param>
    public MediaAsset(string key, PictureContent content, PictureFiles? shown, string name, PictureUploader by, DateTime nowUtc)
    {
        Key = key;
        Name = name;
        (UploadedById, UploadedBy, UploadedUtc, ChangedUtc) = (by.StaffId, by.Name, nowUtc, nowUtc);
        Take(content, shown);
    }

    public int Id { get; private set; }

    /// <summary>Under which stories and forms know the picture: the hash of its first content, or where that was taken, chance.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of the present content: lower-case hexadecimal SHA-256 of the original, cut to 32 characters.</summary>
    public string Hash { get; private set; } = "";

    public PictureFormat Format { get; private set; }

    /// <summary>In pixels, turned upright.</summary>
    public int Width { get; private set; }

    public int Height { get; private set; }

    public long OriginalBytes { get; private set; }

    /// <summary>For the newsroom: the name of the file that came in, or a better one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What a reader who cannot see the picture is told.</summary>
    public string AlternativeText { get; private set; } = "";

    public string Caption { get; private set; } = "";

    /// <summary>Whose picture it is, as readers are told.</summary>
    public string Credit { get; private set; } = "";

    /// <summary>For the newsroom: what the picture may be used for, and what not.</summary>
    public string Rights { get; private set; } = "";

    /// <summary>From then on the picture may not be used in anything new; null for no end.</summary>
    public DateTime? ExpiresUtc { get; private set; }

    public int FocusX { get; private set; } = FocalPoint.Usual.X;

    public int FocusY { get; private set; } = FocalPoint.Usual.Y;

    /// <summary>What the original says of itself, as <see cref="Origin.PictureOrigin"/> writes it; empty for nothing.</summary>
    public string OriginJson { get; private set; } = "";

    /// <summary>The same in one sentence for readers; empty for nothing.</summary>
    public string Provenance { get; private set; } = "";

    /// <summary>The files that pages may name now, as <see cref="PictureFiles"/> writes them; empty for none.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>The files that there should be: all renditions of the present content at the present focal point.</summary>
    public string Wanted { get; private set; } = "";

    /// <summary>How often making them has failed; after <see cref="AttemptsLimit"/> nobody tries again by itself.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it failed, for the newsroom.</summary>
    public string? Failure { get; private set; }

    /// <summary>Stories hold addresses or words of it that are not its present ones: they are to be rendered anew.</summary>
    public bool StoriesAreBehind { get; private set; }

    public int? UploadedById { get; private set; }

    public string UploadedBy { get; private set; } = "";

    public DateTime UploadedUtc { get; private set; }

    public DateTime ChangedUtc { get; private set; }

    /// <summary>Grows with every change by a person; a save states the one that it started from.</summary>
    public int Version { get; private set; } = 1;

    public static int AttemptsLimit => Waits.Length + 1;

    public FocalPoint Focus => new(FocusX, FocusY);

    /// <summary>What is said of a picture that nobody has used yet.</summary>
    public void Say(PictureWords words)
    {
        Name = words.Name;
        (AlternativeText, Caption, Credit) = (words.AlternativeText, words.Caption, words.Credit);
        (Rights, ExpiresUtc) = (words.Rights, words.ExpiresUtc);
    }

    public void Describe(PictureWords words, DateTime nowUtc)
    {
        Say(words);
        StoriesAreBehind = true;
        Changed(nowUtc);
    }

    public void FocusOn(FocalPoint focus, DateTime nowUtc)
    {
        if (focus == Focus)
            return;
        (FocusX, FocusY) = (focus.X, focus.Y);
        Want();
        Changed(nowUtc);
    }

    /// <summary>Another content in the same place: the key, the words and every use stay.</summary>
    public void Replace(PictureContent content, PictureFiles? shown, DateTime nowUtc)
    {
        Take(content, shown);
        StoriesAreBehind = true;
        Changed(nowUtc);
    }

    /// <summary>The files are there: pages may name them from now on.</summary>
    public void Show(PictureFiles files)
    {
        Shown = files.ToString();
        (Attempts, Failure) = (0, null);
        StoriesAreBehind = true;
    }

    public void Fail(string failure)
    {
        Attempts++;
        Failure = failure;
    }

    public void TryAgain() => Want();

    /// <summary>How long to leave it alone after so many failures; null when nobody tries again by itself.</summary>
    public static TimeSpan? WaitAfter(int attempts) => attempts < AttemptsLimit ? Waits[attempts - 1] : null;

    public void StoriesAreRendered() => StoriesAreBehind = false;

    private void Take(PictureContent content, PictureFiles? shown)
    {
        (Hash, Format, Width, Height) = (content.Hash, content.Format, content.Width, content.Height);
        OriginalBytes = content.Bytes;
        (OriginJson, Provenance) = (content.OriginJson, content.Provenance);
        Shown = shown?.ToString() ?? "";
        Want();
    }

    private void Want()
    {
        Wanted = PictureFiles.Complete(Hash, Width, Height, Focus).ToString();
        (Attempts, Failure) = (0, null);
    }

    private void Changed(DateTime nowUtc)
    {
        ChangedUtc = nowUtc;
        Version++;
    }
}

/// <summary>What came in with a file.</summary>
/// <param name="Width">Turned upright, in pixels.</param>
internal sealed record PictureContent(
    string Hash, PictureFormat Format, int Width, int Height, long Bytes, string OriginJson, string Provenance);

/// <summary>What people say of a picture; trimmed, empty for nothing.</summary>
internal sealed record PictureWords(
    string Name, string AlternativeText, string Caption, string Credit, string Rights, DateTime? ExpiresUtc);

/// <param name="StaffId">Null for the site itself.</param>
internal sealed record PictureUploader(int? StaffId, string Name);
