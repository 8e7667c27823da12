using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.Cases;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ComplaintEntryTests
{
    [Fact]
    public void EveryEventType_HasAPublicName()
    {
        var events = typeof(ComplaintEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintEvent)) && !type.IsAbstract).ToList();

        Assert.NotEmpty(events);
        foreach (var type in events)
        {
            var entry = ComplaintEntry.Of(Number, 1, (ComplaintEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type));
            Assert.StartsWith("desk.complaint.", entry.TypeName, StringComparison.Ordinal);
            Assert.True(ComplaintEntry.Knows(entry.TypeName));
        }
    }

    [Fact]
    public void Number_OfAYear_SortsAndReadsBack()
    {
        Assert.Equal("2026-000042", ComplaintNumber.Of(2026, 42));
        Assert.Equal(42, ComplaintNumber.SerialOf("2026-000042", 2026));
        Assert.Null(ComplaintNumber.SerialOf("2025-000042", 2026));
        Assert.Null(ComplaintNumber.SerialOf("2026-x", 2026));
        Assert.Equal("S2026-000007", ComplaintNumber.Of(2026, 7, isSealed: true));
        Assert.Equal(7, ComplaintNumber.SerialOf("S2026-000007", 2026));
    }

    [Fact]
    public void Data_OfAnEvent_HoldsNoMomentTwice()
    {
        var json = JsonSerializer.Serialize<object>(Intake());
        Assert.DoesNotContain("\"At\"", json, StringComparison.Ordinal);
    }
}
