using CustomerService.Dashboard.Features.Complaints.Intake;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Complaints.Intake;

public sealed class CallSlotsTests
{
    [Fact]
    public void Key_WhileItsCallIsListed_NeverMeansAnother()
    {
        var slots = new CallSlots();
        slots.Take(["b", "a"]);
        Assert.Equal(("1", "2"), (slots.Of("b"), slots.Of("a")));

        slots.Take(["c", "b", "a"]);
        Assert.Equal(("1", "2", "3"), (slots.Of("b"), slots.Of("a"), slots.Of("c")));

        slots.Take(["d", "c", "a"]);
        Assert.Equal((null, "2", "3", "1"), (slots.Of("b"), slots.Of("a"), slots.Of("c"), slots.Of("d")));
    }

    [Fact]
    public void Key_OfMoreCallsThanKeys_IsNone()
    {
        var slots = new CallSlots();
        slots.Take([.. Enumerable.Range(1, 12).Select(i => $"call-{i}")]);
        Assert.Equal(("9", null), (slots.Of("call-9"), slots.Of("call-10")));
    }
}
