using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>One figure that is now another than it was when the brief was submitted.</summary>
/// <param name="Section">Where it stands in the brief, see <see cref="BriefSections"/>.</param>
/// <param name="Code">The volume, the measure, or the name of the stock's figure.</param>
/// <param name="Submitted">As it was submitted; unknown over nothing.</param>
/// <param name="Now">As it is counted now.</param>
public sealed record FactChange(string Section, string Code, MeasureValue Submitted, MeasureValue Now);
