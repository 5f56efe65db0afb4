using Revenos.Core.Courses;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data;

public sealed class CourseColumnTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameCourse() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        var read = CourseColumn.Read(CourseColumn.Write(course));

        Assert.Equal(course.Spans, read.Spans);
        Assert.Equal(course.Events, read.Events);
        Assert.Equal(course.Severities, read.Severities);
    });

    [Fact]
    public void Write_AnyDeal_TakesFewBytesASpan() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        var parts = course.Spans.Count + course.Events.Count + course.Severities.Count;
        Assert.InRange(CourseColumn.Write(course).Length, 4, 64 + (60 * parts));
    });

    [Fact]
    public void Read_AnotherForm_SaysSo()
    {
        var bytes = CourseColumn.Write(DealCourse.None);
        bytes[0] = 99;
        Assert.Contains("form 99", Assert.Throws<FormatException>(() => CourseColumn.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyDeals_SharesTheirKeys()
    {
        var kept = CourseColumn.Write(ChronicleDeals.Deal().Course);
        Assert.Same(CourseColumn.Read(kept).Spans[0].Stage.Value, CourseColumn.Read(kept).Spans[0].Stage.Value);
        Assert.Equal(new PersonId("ida"), CourseColumn.Read(kept).Spans[0].Owner);
    }
}
