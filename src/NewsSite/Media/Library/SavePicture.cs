using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>Says what a picture shows, whose it is, what it may be used for, and what of it must stay in sight.</summary>
internal sealed class SavePicture(PictureWork pictures)
{
    /// <param name="version">What the person had before them.</param>
    public Task<Outcome<int>> RunAsync(Person by, int id, int version, PictureWords words, FocalPoint focus, CancellationToken cancellationToken) =>
        pictures.OnPictureAsync(
            by, id, version, "picture.changed",
            (_, asset, nowUtc, _) =>
            {
                var problems = PictureNames.ProblemsOf(words).ToList();
                if (!focus.IsWithin)
                    problems.Add(new Problem("FocusX", $"Numbers from 0 to {FocalPoint.Most / 10}, in hundredths of the picture."));
                if (problems.Count > 0)
                    return Task.FromResult<Outcome<int>>(new Outcome<int>.Invalid(problems));

                asset.Describe(words, nowUtc);
                asset.FocusOn(focus, nowUtc);
                return Task.FromResult<Outcome<int>>(new Outcome<int>.Ok(asset.Id));
            },
            cancellationToken);
}
