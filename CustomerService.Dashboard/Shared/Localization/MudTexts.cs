using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>MudBlazor's own words (pagers, pickers, close buttons) in the language of the page, from <c>MudTexts.resx</c>.</summary>
public sealed class MudTexts(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];
}
