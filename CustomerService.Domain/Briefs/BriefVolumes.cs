using CustomerService.Domain.Figures;
using CustomerService.Domain.Regulations;

namespace CustomerService.Domain.Briefs;

/// <summary>Which of the works that the summary counts are counted here, and which only the unit can tell.</summary>
public static class BriefVolumes
{
    /// <summary>Whether the product counts it; the others are given by the writer.</summary>
    public static bool IsCounted(this BusinessVolume volume) => volume.Kinds.Count > 0 || volume.Code == VolumeTally.CallBack;
}
