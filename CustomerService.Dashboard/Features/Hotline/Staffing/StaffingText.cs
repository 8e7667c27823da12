namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>Names the words of the staffing advice, in <c>StaffingText.resx</c> and its translations.</summary>
public sealed class StaffingText;
