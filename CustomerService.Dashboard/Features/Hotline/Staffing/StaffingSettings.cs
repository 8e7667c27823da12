namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>How the staffing advice looks at a queue; bound from <c>Hotline:Staffing</c>.</summary>
public sealed class StaffingSettings
{
    public const string Section = "Hotline:Staffing";

    /// <summary>How much of the past is the evidence. Default 30 min: longer is surer, shorter follows faster.</summary>
    public TimeSpan Evidence { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How much of the past tells how patient callers are. Default 24 h: patience is the callers' own and hardly changes from hour to
    /// hour, and in a well-staffed half hour nobody hangs up.
    /// </summary>
    public TimeSpan PatienceEvidence { get; set; } = TimeSpan.FromHours(24);

    /// <summary>For how long a measured patience is used before it is measured anew.</summary>
    public TimeSpan PatienceLasts { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>For how long an advice is shown to everyone before it is worked out anew.</summary>
    public TimeSpan Lasts { get; set; } = TimeSpan.FromSeconds(15);
}
