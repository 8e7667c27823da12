namespace CustomerService.Domain.Complaints;

/// <summary>How great the harm is; not the order of work, which is <see cref="Priority"/>.</summary>
public enum Severity
{
    /// <summary>一般</summary>
    Ordinary = 1,

    /// <summary>重要</summary>
    Important = 2,

    /// <summary>重大</summary>
    Major = 3,

    /// <summary>特殊: injury, press, public safety.</summary>
    Critical = 4,
}
