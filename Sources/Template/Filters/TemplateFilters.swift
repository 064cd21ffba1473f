import Vietnamese

/// The filters of the template language.
package enum TemplateFilters {
    /// All of them, in the order of the documentation. A filter is a file in this folder and a line here.
    package static let all: [FilterDescription] = [
        CountFilter.description,
        SumFilter.description,
        LeastFilter.description,
        LargestFilter.description,
        MeanFilter.description,
        RatioFilter.description,
        GrowthFilter.description,
        SelectFilter.description,
        SortFilter.description,
        GroupFilter.description,
        FirstFilter.description,
        NumberFilter.description,
        RoundFilter.description,
        JoinFilter.description,
        DateFilter.description,
        DefaultFilter.description,
        LowerFilter.description,
        UpperFilter.description,
        CompletionFilter.description,
        ExcessFilter.description,
        ChangeFilter.description,
        DifferenceFilter.description,
        MultipleFilter.description,
        SharePhraseFilter.description,
        FractionFilter.description,
        JudgementFilter.description,
        PaddedFilter.description,
        WordsFilter.alone,
        WordsFilter.beside,
        MoneyFilter.description,
        ExtremeFilter.highest,
        ExtremeFilter.lowest,
        BelowFilter.description,
        ResultFilter.description,
        RunningTotalFilter.description,
        EstimateFilter.description,
        ListPhraseFilter.description,
        RankPhraseFilter.description,
        AveragePhraseFilter.description,
        RangeFilter.description,
    ]

    /// The filter of a name, folded.
    package static func find(_ name: String) -> FilterDescription? {
        let folded = Key.fold(name)
        return all.first { Key.fold($0.name) == folded }
    }
}
