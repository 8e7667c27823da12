namespace CustomerService.Dashboard.Security;

/// <summary>What a person does here. A role says which actions are allowed; the account's unit says where.</summary>
public static class Roles
{
    public const string HotlineSupervisor = nameof(HotlineSupervisor);
    public const string ComplaintOfficer = nameof(ComplaintOfficer);

    /// <summary>监察: works the sealed stream of supervision reports (CSG 2.2.7, 2.5.7).</summary>
    public const string SupervisionOfficer = nameof(SupervisionOfficer);

    public const string Executive = nameof(Executive);
    public const string Assessor = nameof(Assessor);
    public const string Administrator = nameof(Administrator);

    /// <summary>Reads the audit trail; changes nothing.</summary>
    public const string Auditor = nameof(Auditor);

    public static IReadOnlyList<string> All { get; } =
        [HotlineSupervisor, ComplaintOfficer, SupervisionOfficer, Executive, Assessor, Administrator, Auditor];
}
