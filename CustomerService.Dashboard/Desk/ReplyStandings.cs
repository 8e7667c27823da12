using System.Linq.Expressions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Dashboard.Desk;

/// <summary>Which cases stand in the response rate at all, as the requests say that they raise.</summary>
internal static class ReplyStandings
{
    /// <summary>Needs a reply, is not sealed, and was not withdrawn before its reply was overdue.</summary>
    public static Expression<Func<ComplaintRow, bool>> Counts { get; } = row =>
        row.NeedsReply && !row.IsSealed && row.ReplyDueMs != null && !(row.State == ComplaintState.Withdrawn && row.ClosedMs <= row.ReplyDueMs);
}
