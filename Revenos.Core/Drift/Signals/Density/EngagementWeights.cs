using System.ComponentModel.DataAnnotations;
using Revenos.Core.Deals;

namespace Revenos.Core.Drift.Signals.Density;

/// <summary>What each kind of interaction brings to its quality.</summary>
public sealed record EngagementKindWeights
{
    /// <summary>A meeting.</summary>
    [Range(0.0, 5.0)]
    public double Meeting { get; init; } = 1.0;

    /// <summary>A workshop.</summary>
    [Range(0.0, 5.0)]
    public double Workshop { get; init; } = 1.2;

    /// <summary>A demonstration.</summary>
    [Range(0.0, 5.0)]
    public double Demo { get; init; } = 1.2;

    /// <summary>A call.</summary>
    [Range(0.0, 5.0)]
    public double Call { get; init; } = 0.8;

    /// <summary>An e-mail.</summary>
    [Range(0.0, 5.0)]
    public double Email { get; init; } = 0.4;

    /// <summary>A short message.</summary>
    [Range(0.0, 5.0)]
    public double Message { get; init; } = 0.3;

    /// <summary>The weight of one kind.</summary>
    public double this[EngagementKind kind] => kind switch
    {
        EngagementKind.Meeting => Meeting,
        EngagementKind.Workshop => Workshop,
        EngagementKind.Demo => Demo,
        EngagementKind.Call => Call,
        EngagementKind.Email => Email,
        EngagementKind.Message => Message,
    };
}

/// <summary>What the direction of an interaction brings to its quality.</summary>
public sealed record DirectionWeights
{
    /// <summary>Two-way or inbound: the buyer spoke.</summary>
    [Range(0.0, 1.0)]
    public double Answered { get; init; } = 1.0;

    /// <summary>Outbound without an answer.</summary>
    [Range(0.0, 1.0)]
    public double Unanswered { get; init; } = 0.25;
}

/// <summary>What the highest authority present brings to the quality of an interaction.</summary>
public sealed record AuthorityWeights
{
    /// <summary>Somebody who can say yes.</summary>
    [Range(0.0, 1.0)]
    public double DecisionMaker { get; init; } = 1.0;

    /// <summary>Somebody who carries the deal inside.</summary>
    [Range(0.0, 1.0)]
    public double Champion { get; init; } = 0.8;

    /// <summary>Somebody who is listened to.</summary>
    [Range(0.0, 1.0)]
    public double Influencer { get; init; } = 0.6;

    /// <summary>Somebody who will use it.</summary>
    [Range(0.0, 1.0)]
    public double User { get; init; } = 0.4;

    /// <summary>Nobody known by name, or with an authority nobody knows.</summary>
    [Range(0.0, 1.0)]
    public double Unknown { get; init; } = 0.5;

    /// <summary>The weight of one authority.</summary>
    public double this[Authority authority] => authority switch
    {
        Authority.Unknown => Unknown,
        Authority.User => User,
        Authority.Influencer => Influencer,
        Authority.Champion => Champion,
        Authority.DecisionMaker => DecisionMaker,
    };
}
