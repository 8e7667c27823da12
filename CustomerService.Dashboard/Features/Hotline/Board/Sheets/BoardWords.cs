using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>The words of a board in one language, looked up once: a lookup costs as much as the rest of a cell.</summary>
public sealed class BoardWords(IStringLocalizer<HotlineText> text, IStringLocalizer<ValuesText> values)
{
    private readonly Dictionary<FigureStatus, string> said = Enum.GetValues<FigureStatus>().ToDictionary(status => status, status => values["Status" + status].Value);
    private readonly Dictionary<AgentState, string> states = Enum.GetValues<AgentState>().ToDictionary(state => state, state => text["State." + state].Value);
    private readonly Dictionary<Figure, string> names = Enum.GetValues<Figure>().ToDictionary(figure => figure, figure => text[figure + ".Name"].Value);

    public string Unknown { get; } = values["Unknown"];

    public string NobodyWaits { get; } = text["NobodyWaits"];

    public string Counting { get; } = text["LongestWait.Parts"];

    public string Of(AgentState state) => states[state];

    public string Of(Figure figure) => names[figure];

    public string Of(FigureStatus status) => said[status];

    /// <summary>Only what asks for attention is said of a cell.</summary>
    public string? Said(FigureStatus status) => status is FigureStatus.Warn or FigureStatus.Bad ? said[status] : null;

    /// <summary>The stylesheet's word.</summary>
    public static string? Name(FigureStatus status) => status switch
    {
        FigureStatus.Good => "good",
        FigureStatus.Warn => "warn",
        FigureStatus.Bad => "bad",
        _ => null,
    };

    /// <summary>A sentence around figures that are written already.</summary>
    public string Sentence(string key, params object[] parts) => text[key, parts];
}
