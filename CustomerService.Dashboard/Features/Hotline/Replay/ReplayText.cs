namespace CustomerService.Dashboard.Features.Hotline.Replay;

/// <summary>The words of the time machine.</summary>
public sealed class ReplayText;
