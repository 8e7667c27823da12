namespace CustomerService.Domain.Hotline;

/// <summary>What every <see cref="CallEvent"/> has, before its <c>data</c> is read.</summary>
public readonly record struct EventEnvelope(string Source, string Id, CallEventType Type, string Subject, DateTimeOffset Time);
