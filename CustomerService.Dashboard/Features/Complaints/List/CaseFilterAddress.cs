using CustomerService.Dashboard.Desk;

namespace CustomerService.Dashboard.Features.Complaints.List;

/// <summary>The address of the work list.</summary>
public static class CaseFilterAddress
{
    /// <summary>The word for the case that stands beside the list.</summary>
    public const string Shown = "case";

    public static string Href(this CaseFilter filter, string? shown = null) =>
        shown is null ? $"/desk{filter.Query()}" : $"/desk{filter.Query()}&{Shown}={Uri.EscapeDataString(shown)}";
}
