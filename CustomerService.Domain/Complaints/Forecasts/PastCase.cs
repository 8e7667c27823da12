namespace CustomerService.Domain.Complaints.Forecasts;

/// <summary>A case that was answered: what a forecast learns from.</summary>
/// <param name="Unit">Code of the unit that answered it.</param>
/// <param name="Kind">The business kind.</param>
/// <param name="Due">The deadline of the answer, as it stood when that was given.</param>
public sealed record PastCase(string Unit, string Kind, DateTimeOffset ReceivedAt, DateTimeOffset RepliedAt, DateTimeOffset Due)
{
    /// <summary>The share of the time from receipt to deadline that was used; above 1 it was late.</summary>
    public double Used => Share(RepliedAt);

    public bool IsLate => RepliedAt > Due;

    /// <summary>The share of its time that had passed at a moment.</summary>
    public double Share(DateTimeOffset moment) => Share(ReceivedAt, Due, moment);

    public static double Share(DateTimeOffset received, DateTimeOffset due, DateTimeOffset moment) =>
        (moment - received) / (due > received ? due - received : TimeSpan.FromTicks(1));
}
