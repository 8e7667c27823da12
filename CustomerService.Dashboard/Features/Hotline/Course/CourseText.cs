namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>The words of the day's course.</summary>
public sealed class CourseText;
