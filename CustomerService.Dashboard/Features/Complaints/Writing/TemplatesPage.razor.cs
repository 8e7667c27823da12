using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Templates;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Writing;

/// <summary>The reply templates of the officer's units: read, written, changed, removed.</summary>
public sealed partial class TemplatesPage(ReplyTemplates desk, Organizations organizations, DeskRefusals refusals, IStringLocalizer<WritingText> text)
{
    private IReadOnlyList<ReplyTemplate> templates = [];
    private IReadOnlyList<UnitNode> units = [];
    private int? id;
    private string unit = "";
    private string name = "";
    private Dictionary<string, string> texts = Empty();
    private string? message;
    private bool mayKeep;
    private bool isBusy;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private IStringLocalizer<WritingText> Text => text;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        mayKeep = ReplyTemplates.MayKeep(user);
        units = [.. Access.Entrances(user, await organizations.RefreshAsync()).SelectMany(each => each.Subtree())];
        Begin();
        templates = await desk.AllAsync(user);
    }

    private void Begin() => (id, unit, name, texts) = (null, units.Count > 0 ? units[0].Code : "", "", Empty());

    private static Dictionary<string, string> Empty() => ReplyTemplates.Languages.ToDictionary(language => language, _ => "", StringComparer.Ordinal);

    private void Change(ReplyTemplate template)
    {
        (id, unit, name, message, texts) = (template.Id, template.Unit, template.Name, null, Empty());
        foreach (var (language, words) in template.Texts) texts[language] = words;
    }

    private async Task KeepAsync()
    {
        isBusy = true;
        try
        {
            var user = (await Authentication).User;
            await desk.KeepAsync(user, id, unit, name, texts);
            message = text["Kept", name];
            Begin();
            templates = await desk.AllAsync(user);
        }
        catch (InvalidCaseException refused)
        {
            message = refusals.Of(refused);
        }

        isBusy = false;
    }

    private async Task RemoveAsync(ReplyTemplate template)
    {
        var user = (await Authentication).User;
        message = await desk.RemoveAsync(user, template.Id) ? text["Removed", template.Name].Value : null;
        templates = await desk.AllAsync(user);
        if (id == template.Id) Begin();
    }
}
