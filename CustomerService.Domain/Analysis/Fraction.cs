using System.Numerics;

namespace CustomerService.Domain.Analysis;

/// <summary>A number without rounding: what is split into parts this way adds up to the last digit.</summary>
/// <param name="Top">The numerator.</param>
/// <param name="Bottom">The denominator, above 0.</param>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

    public static readonly Fraction Zero = new(BigInteger.Zero, BigInteger.One);

    /// <summary>Exactly what the double says: every finite one is a whole number times a power of two.</summary>
    /// <exception cref="ArgumentException">It is not a number, or infinite.</exception>
    public static Fraction Of(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("must be a finite number", nameof(value));
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        BigInteger mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0) exponent++;
        else mantissa |= BigInteger.One << MantissaBits;
        if (bits < 0) mantissa = -mantissa;
        exponent -= ExponentBias;
        return exponent >= 0 ? new Fraction(mantissa << exponent, BigInteger.One) : Reduced(mantissa, BigInteger.One << -exponent);
    }

    public static Fraction operator +(Fraction a, Fraction b) => Reduced((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a, Fraction b) => Reduced((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => Reduced(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b) =>
        b.Top.Sign < 0 ? Reduced(-a.Top * b.Bottom, a.Bottom * -b.Top) : Reduced(a.Top * b.Bottom, a.Bottom * b.Top);

    public Fraction Half() => Reduced(Top, Bottom * 2);

    public static int Compare(Fraction a, Fraction b) => (a.Top * b.Bottom).CompareTo(b.Top * a.Bottom);

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        if (Top.IsZero) return 0;
        // Both parts may be beyond what a double holds; the quotient of 80 significant bits is not.
        var shift = 80 - (int)(Top.GetBitLength() - Bottom.GetBitLength());
        var quotient = shift >= 0 ? (Top << shift) / Bottom : Top / (Bottom << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    /// <summary>How many whole steps of <c>1/parts</c> lie below it or at it, and what is left over in such steps, from 0 to under 1.</summary>
    public (BigInteger Whole, Fraction Left) Steps(BigInteger parts)
    {
        var whole = BigInteger.DivRem(Top * parts, Bottom, out var rest);
        if (rest.Sign < 0)
        {
            whole--;
            rest += Bottom;
        }

        return (whole, new Fraction(rest, Bottom));
    }

    private static Fraction Reduced(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        return common.IsOne ? new Fraction(top, bottom) : new Fraction(top / common, bottom / common);
    }
}
