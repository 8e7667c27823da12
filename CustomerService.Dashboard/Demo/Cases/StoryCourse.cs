using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Writes the steps of a story one after the other: each some time after the one before, in office hours unless a crew works at night.</summary>
internal sealed class StoryCourse(DateTimeOffset received, WorkingCalendar calendar, OrganizationZone zone, Chance chance)
{
    private readonly List<StoryStep> steps = [];

    public IReadOnlyList<StoryStep> Steps => steps;

    /// <summary>When the latest step is done.</summary>
    public DateTimeOffset At { get; private set; } = received;

    /// <summary>A step by people who keep office hours: outside of them it waits for the next.</summary>
    public void InOffice(double hours, Action<Complaint, string?, DateTimeOffset> act) => Add(Office(At.AddHours(hours)), act);

    /// <summary>A step by people on duty day and night.</summary>
    public void OnDuty(double hours, Action<Complaint, string?, DateTimeOffset> act) => Add(At.AddHours(hours), act);

    private void Add(DateTimeOffset at, Action<Complaint, string?, DateTimeOffset> act)
    {
        at = DateTimeOffset.FromUnixTimeSeconds(Math.Max(at.ToUnixTimeSeconds(), At.ToUnixTimeSeconds() + 20));
        At = at;
        steps.Add(new StoryStep(at, act));
    }

    private DateTimeOffset Office(DateTimeOffset at)
    {
        var local = zone.Local(at);
        for (var day = DateOnly.FromDateTime(local.DateTime); ; day = day.AddDays(1))
        {
            var isToday = day == DateOnly.FromDateTime(local.DateTime);
            foreach (var window in calendar[day].Windows)
            {
                var minute = isToday ? (int)local.TimeOfDay.TotalMinutes : 0;
                if (minute >= window.To) continue;
                return minute >= window.From ? at : zone.At(day, window.From).AddMinutes(Math.Min(chance.Exponential(25), window.To - window.From - 1));
            }
        }
    }
}
