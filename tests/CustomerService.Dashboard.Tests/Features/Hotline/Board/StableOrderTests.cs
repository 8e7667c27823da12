using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Domain.Hotline.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class StableOrderTests
{
    private readonly StableOrder order = new();

    [Fact]
    public void Arrange_FiguresChangeUnderTheReader_LeavesTheRowsWhereTheyAre()
    {
        Assert.Equal("b a", Codes(Line("a", 1), Line("b", 5)));

        Assert.Equal("b a", Codes(Line("a", 9), Line("b", 5)));
    }

    [Fact]
    public void Arrange_AskedAgain_OrdersByTheFiguresOfNow()
    {
        Codes(Line("a", 1), Line("b", 5));

        order.Forget();

        Assert.Equal("a b", Codes(Line("a", 9), Line("b", 5)));
    }

    [Fact]
    public void Arrange_NewRow_ComesLast()
    {
        Codes(Line("b", 1), Line("c", 5));

        Assert.Equal("c b a", Codes(Line("a", 9), Line("b", 1), Line("c", 5)));
    }

    private string Codes(params BoardLine[] lines) => string.Join(' ', order.Arrange(lines, LineSort.Waiting, descending: true).Select(line => line.Code));

    private static BoardLine Line(string code, long waiting) => new() { Code = code, Name = code, Left = new LeftCounts(), Waiting = waiting };
}
