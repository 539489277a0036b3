using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

[Permit(Act.ReadAuditLog)]
internal sealed class AuditModel(AuditReader audit) : NewsroomPageModel
{
    public override string Title => "Audit log";

    public AuditFilter Filter { get; private set; } = new(null, null, null, null, null, null);

    public AuditPage Log { get; private set; } = new([], null, [], []);

    /// <summary>The query of the next page, with the same filter; null on the last.</summary>
    public QueryString? OlderQuery => Log.Next is not { } next ? null : QueryString.Create(
        Request.Query.Where(pair => pair.Key != nameof(Filter.Before))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))
            .Append(KeyValuePair.Create(nameof(Filter.Before), (string?)next.ToString(CultureInfo.InvariantCulture))));

    /// <summary>A value that makes no sense filters nothing.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery] AuditFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        Log = await audit.ReadAsync(filter, cancellationToken);
        return Page();
    }
}
