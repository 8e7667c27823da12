namespace CustomerService.Dashboard.Features.WorkingTime;

/// <summary>Names the words of the calendar's pages, in <c>WorkingTimeText.resx</c> and its translations.</summary>
public sealed class WorkingTimeText;
