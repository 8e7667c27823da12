namespace CustomerService.Domain.Hotline;

public enum AgentState
{
    LoggedOut = 0,
    Available = 1,
    Ringing = 2,
    OnCall = 3,
    WrapUp = 4,
    Paused = 5,
}
