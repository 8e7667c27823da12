namespace CustomerService.Domain.Actions;

/// <summary>What a corrective action came from.</summary>
public enum ActionOriginKind
{
    /// <summary>A monthly brief (CSG 3.3).</summary>
    Brief,

    /// <summary>A circular about a missed target (CSG 4.4).</summary>
    Circular,

    /// <summary>An inspection (CSG 4.1, 4.2).</summary>
    Inspection,

    /// <summary>None of these: somebody saw the need.</summary>
    Own,
}
