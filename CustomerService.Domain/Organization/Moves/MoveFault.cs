namespace CustomerService.Domain.Organization.Moves;

/// <summary>Why a unit is not moved.</summary>
public enum MoveFault
{
    UnknownUnit,
    UnknownParent,

    /// <summary>There is no such queue.</summary>
    UnknownQueue,

    /// <summary>It is under that parent on that day anyway.</summary>
    NoMove,

    /// <summary>It would be under itself, on that day or after a move that is decided already.</summary>
    UnderItself,
}
