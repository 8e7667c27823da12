using CustomerService.Domain.Complaints;
using CustomerService.Domain.Hotline;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline;

/// <summary>GD and HN lie side by side under CSG.</summary>
public sealed class RequestRulesTests
{
    private const int Csg = 1;
    private const int Gd = 2;
    private const int Hn = 3;

    [Theory]
    [InlineData("GD", "GD", 30L)]
    [InlineData("GD", "CSG", 30L)]
    [InlineData("CSG", "GD", 30L)]
    [InlineData("GD", "HN", null)]
    public void Reply_CountsInTheSameUnitAboveAndBelow_NotBesideIt(string accepted, string replied, long? repliedAt)
    {
        var request = Assert.Single(Requests(Accepted("r", 10, 60, accepted), Replied("r", 30, replied)));

        Assert.Equal(repliedAt * 1000, request.RepliedMs - Morning.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void Accepted_InUnitsBesideEachOther_AreTwoRequests_EachWithItsOwnReply()
    {
        var requests = Requests(Accepted("r", 10, 60), Accepted("r", 20, 70, "HN"), Replied("r", 30, "HN"));

        Assert.Equal([(Gd, 0, false), (Hn, 1, true)], requests.Select(r => (r.Unit, r.Ordinal, r.IsRepliedInTime)));
    }

    [Fact]
    public void Accepted_AgainAboveOrBelow_IsTheSameRequest_TheEarliestCounts()
    {
        var request = Assert.Single(Requests(Accepted("r", 20, 99, "CSG"), Accepted("r", 10, 60), Accepted("r", 15, 70)));

        Assert.Equal((Gd, 60_000L), (request.Unit, request.DueMs - Morning.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public void Accepted_AboveButReportedLate_MakesOneOfTwo()
    {
        var requests = Requests(Accepted("r", 10, 60), Accepted("r", 20, 70, "HN"), Replied("r", 30, "HN"), Accepted("r", 5, 50, "CSG"));

        Assert.Equal((Csg, true), (Assert.Single(requests).Unit, Assert.Single(requests).IsRepliedInTime));
    }

    [Fact]
    public void Reply_FromAbove_CountsForAllBelow()
    {
        var requests = Requests(Replied("r", 30, "CSG"), Accepted("r", 10, 60), Accepted("r", 20, 70, "HN"));

        Assert.All(requests, request => Assert.True(request.IsRepliedInTime));
    }

    [Fact]
    public void Accepted_StatedAgainForTheSameMoment_TheLastIdentityCounts()
    {
        var requests = Requests(
            Accepted("r", 10, 60) with { Id = "1" }, Accepted("r", 10, 90) with { Id = "3" }, Accepted("r", 10, 70) with { Id = "2" });

        Assert.Equal(90_000, Assert.Single(requests).DueMs - Morning.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void Desk_CaseHandedToAUnitBeside_TakesItsRequestThere()
    {
        var request = Assert.Single(Requests(
            ByDesk(Accepted("2026-000001", 10, 60), 1), ByDesk(Accepted("2026-000001", 10, 60, "HN"), 4), ByDesk(Replied("2026-000001", 30, "HN"), 7)));

        Assert.Equal((Hn, true), (request.Unit, request.IsRepliedInTime));
    }

    [Fact]
    public void Desk_NumberThatAnotherSystemUsesToo_IsItsOwnRequest()
    {
        var requests = Requests(ByDesk(Accepted("2026-000001", 10, 60), 1), Replied("2026-000001", 20), Accepted("2026-000001", 30, 80));

        Assert.Equal([false, true], requests.Select(request => request.RepliedMs is not null));
    }

    [Fact]
    public void Reply_WithoutAnAcceptance_IsNoRequest() => Assert.Empty(Requests(Replied("r", 30)));

    private static IEnumerable<ServiceRequest> Requests(params CallEvent[] events) => Folded.Of(events).Requests.OrderBy(request => request.Ordinal);

    private static CallEvent ByDesk(CallEvent e, int sequence) => e with { Source = ComplaintEntry.Desk, Id = $"{e.Subject}/{sequence:0000}/request" };
}
