using CustomerService.Domain.Actions;

namespace CustomerService.Dashboard.Actions;

/// <summary>One corrective action as one reader sees it.</summary>
public sealed record ActionView
{
    public required ActionLine Line { get; init; }

    /// <summary>What became of the figure that it was meant to move; null while it is not done, or moves none.</summary>
    public ActionEffect? Effect { get; init; }

    public bool MayChange { get; init; }

    public bool MayFinish { get; init; }

    /// <summary>False as well for whoever said that it is done.</summary>
    public bool MayVerify { get; init; }
}
