namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>The attributes of a CloudEvent that we read, each at most once.</summary>
[Flags]
internal enum EnvelopeField
{
    None = 0,
    SpecVersion = 1,
    Id = 2,
    Source = 4,
    Type = 8,
    Subject = 16,
    Time = 32,
    Data = 64,
}
