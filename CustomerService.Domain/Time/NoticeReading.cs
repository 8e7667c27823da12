using CustomerService.Domain.Import;

namespace CustomerService.Domain.Time;

/// <summary>What a file of a yearly notice says.</summary>
/// <param name="Notice">Null when there is any problem.</param>
/// <param name="Doubts">What is possible and unusual; somebody should look at it before it is taken.</param>
public sealed record NoticeReading(HolidayNotice? Notice, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<ImportProblem> Doubts);
