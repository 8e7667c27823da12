using System.Text.RegularExpressions;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Localization;

public sealed partial class WrittenTextTests
{
    [Fact]
    public void Components_EveryWordOnThePage_ComesFromResources()
    {
        var literal = WrittenText.In(typeof(Program).Assembly)
            .Where(written => Word().IsMatch(written.Text))
            .Select(written => $"{written.Component}: {written.Text.Trim()}")
            .Distinct();

        Assert.Empty(literal);
    }

    [Fact]
    public void Scanner_LiteralText_IsFound()
    {
        var found = WrittenText.In(typeof(WrittenTextTests).Assembly).Where(written => written.Component == nameof(LiteralWords)).Select(written => written.Text.Trim());

        Assert.Equal(["A heading", "A label", "A title", "排队"], found.Where(text => text.Length > 0).Order(StringComparer.Ordinal));
    }

    // Two letters in a row are a word; one alone may be a mark or a unit.
    [GeneratedRegex(@"[A-Za-z]{2,}|\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Word();
}
