namespace CustomerService.Domain.Hotline;

/// <summary>What an event did to a request; null before when it is new.</summary>
public readonly record struct RequestChange(ServiceRequest? Before, ServiceRequest After);
