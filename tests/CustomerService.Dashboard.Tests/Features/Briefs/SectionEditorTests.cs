using Bunit;
using CustomerService.Dashboard.Features.Briefs;
using CustomerService.Dashboard.Tests.Shared;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Briefs;

/// <summary>A section saves itself, and never over another's words.</summary>
public sealed class SectionEditorTests : PageContext
{
    private readonly List<(string Seen, string Text)> saved = [];
    private SaveOutcome outcome = SaveOutcome.Saved;

    [Fact]
    public async Task Typing_ThatPauses_IsSavedOnce()
    {
        var editor = Editor("");
        var first = editor.Find("textarea").InputAsync("Too");
        var second = editor.Find("textarea").InputAsync("Too few agents");
        Assert.Equal("Not saved", editor.Find(".bf-saved").TextContent);
        Assert.Empty(saved);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(first, second);

        Assert.Equal([("", "Too few agents")], saved);
        Assert.Equal("Saved", editor.Find(".bf-saved").TextContent);
    }

    [Fact]
    public async Task Leaving_SavesAtOnce()
    {
        var editor = Editor("Calm");

        await editor.Find("textarea").ChangeAsync("Calm, but for the 21st");

        Assert.Equal([("Calm", "Calm, but for the 21st")], saved);
    }

    [Fact]
    public async Task Conflict_KeepsWhatWasTyped_UntilTheOthersAreTaken()
    {
        outcome = SaveOutcome.Conflict;
        var editor = Editor("Calm");
        await editor.Find("textarea").ChangeAsync("Mine");
        editor.Render(parameters => parameters.Add(each => each.Value, "Theirs"));

        Assert.Equal("Mine", editor.Find("textarea").GetAttribute("value"));
        Assert.Contains("not saved", editor.Find(".bf-saved").TextContent, StringComparison.Ordinal);

        await editor.Find("button").ClickAsync(new());
        Assert.Equal("Theirs", editor.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Failure_IsSaidAndKeepsWhatWasTyped_UntilItIsSavedAgain()
    {
        outcome = SaveOutcome.Failed;
        var editor = Editor("Calm");
        await editor.Find("textarea").ChangeAsync("Mine");
        editor.Render(parameters => parameters.Add(each => each.Value, "Calm"));

        Assert.Equal("Failed", editor.Find(".bf-saved").GetAttribute("data-state"));
        Assert.Contains("not saved", editor.Find(".bf-saved").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", editor.Find("textarea").GetAttribute("value"));

        outcome = SaveOutcome.Saved;
        await editor.Find("button").ClickAsync(new());
        Assert.Equal([("Calm", "Mine"), ("Calm", "Mine")], saved);
        Assert.Equal("Saved", editor.Find(".bf-saved").TextContent);
        Assert.Empty(editor.FindAll("button"));
    }

    [Fact]
    public void Others_Words_AppearWhereNothingIsBeingTyped()
    {
        var editor = Editor("Calm");
        editor.Render(parameters => parameters.Add(each => each.Value, "Stormy"));

        Assert.Equal("Stormy", editor.Find("textarea").GetAttribute("value"));
    }

    private IRenderedComponent<SectionEditor> Editor(string value) => Render<SectionEditor>(parameters => parameters
        .Add(each => each.Label, "Causes").Add(each => each.Value, value).Add(each => each.OnSave, (seen, text) =>
        {
            saved.Add((seen, text));
            return Task.FromResult(outcome);
        }));
}
