namespace CustomerService.Dashboard.Features.Hotline.Replay;

/// <summary>How fast the past can be played: seconds of then in a second of now.</summary>
public static class ReplaySpeeds
{
    public static IReadOnlyList<int> All { get; } = [1, 5, 15, 60];

    public const int Usual = 15;
}
