using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Administration.Queues;

/// <summary>What an administrator says of a queue.</summary>
public sealed class QueueForm
{
    /// <summary>The queue's name at the exchange; fixed once the queue exists.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    /// <summary>The first day in another unit; today when null.</summary>
    public DateTime? From { get; set; }

    public static QueueForm Of(QueueNode queue) => new() { Code = queue.Code, Name = queue.Name, Unit = queue.Unit.Code };
}
