using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Figures;

/// <summary>The call-backs (客户回访) of any set of cases and period. Sealed cases are in none.</summary>
public sealed class RatingTally
{
    /// <summary>The steps of the scale: 1 very dissatisfied … 5 very satisfied.</summary>
    public const int Steps = 5;

    private readonly long[] rated = new long[Steps];

    /// <param name="satisfiedFrom">The lowest rating that counts as satisfied, as the pack's <c>satisfaction-counts</c> says.</param>
    public RatingTally(int satisfiedFrom = 4) => SatisfiedFrom = satisfiedFrom;

    internal RatingTally(long made, long reached, ReadOnlySpan<long> ratings)
        : this()
    {
        (Made, Reached) = (made, reached);
        ratings.CopyTo(rated);
    }

    /// <summary>The lowest rating that counts as satisfied.</summary>
    public int SatisfiedFrom { get; }

    /// <summary>Call-backs made, reached or not: the volume 客户回访 of CSG 3.3.</summary>
    public long Made { get; private set; }

    public long Reached { get; private set; }

    /// <summary>Reached and said how satisfied they were.</summary>
    public long Rated => rated.Sum();

    public long Satisfied => rated[(SatisfiedFrom - 1)..].Sum();

    /// <summary>回访满意率 = satisfied or better / rated; no answer is no rating.</summary>
    public Ratio Satisfaction => new(Satisfied, Rated);

    /// <summary>How many gave this rating, from 1 to <see cref="Steps"/>.</summary>
    public long this[int rating] => rated[rating - 1];

    public void Add(RatingTally other, int times = 1)
    {
        Made += other.Made * times;
        Reached += other.Reached * times;
        for (var i = 0; i < Steps; i++) rated[i] += other.rated[i] * times;
    }
}
