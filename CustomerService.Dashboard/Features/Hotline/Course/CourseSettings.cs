using System.ComponentModel.DataAnnotations;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>What a day is compared with; bound from <c>Hotline:Course</c>.</summary>
public sealed class CourseSettings
{
    public const string Section = "Hotline:Course";

    /// <summary>How far back the days that are like it are looked for. Default 8 weeks: enough to see the scatter, recent enough to be usual.</summary>
    [Range(4, 53)]
    public int Weeks { get; set; } = 8;

    /// <summary>For how long a course is shown to everyone before it is read anew.</summary>
    public TimeSpan Lasts { get; set; } = TimeSpan.FromSeconds(30);
}
