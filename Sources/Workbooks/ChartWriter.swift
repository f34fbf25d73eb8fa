import CXLSXWriter
import SheetModel

/// Draws a chart: flat, without frame, values beside their bars in place of an axis.
struct ChartWriter {
    let chart: PageChart
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let book: Book
    let page: String

    func write() throws(WorkbookError) {
        let type =
            switch chart.kind {
            case .bar: LXW_CHART_BAR
            case .column: LXW_CHART_COLUMN
            case .pie: LXW_CHART_PIE
            }
        guard let drawn = workbook_add_chart(book.handle, UInt8(type.rawValue)) else {
            throw .library(.memory, sheet: page)
        }
        var small = lxw_chart_font()
        small.size = 9
        small.color = Look.grey
        title(drawn)
        for (i, series) in chart.series.enumerated() { try add(series, number: i, to: drawn, &small) }
        if chart.kind == .pie {
            chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_RIGHT.rawValue))
            chart_legend_set_font(drawn, &small)
        } else {
            axes(drawn, &small)
            legend(drawn, &small)
        }
        var frame = lxw_chart_line()
        frame.color = Look.hairline
        chart_chartarea_set_line(drawn, &frame)
        try insert(drawn)
    }

    private func title(_ drawn: UnsafeMutablePointer<lxw_chart>) {
        var font = lxw_chart_font()
        font.size = 12
        font.bold = UInt8(LXW_TRUE.rawValue)
        font.color = Look.darkBlue
        chart_title_set_name(drawn, book.keep(chart.title))
        chart_title_set_name_font(drawn, &font)
    }

    private func add(
        _ series: PageChart.Series, number: Int, to drawn: UnsafeMutablePointer<lxw_chart>,
        _ small: inout lxw_chart_font
    ) throws(WorkbookError) {
        guard
            let line = chart_add_series(
                drawn, book.keep("=" + chart.categories.reference), book.keep("=" + series.values.reference))
        else { throw .library(.memory, sheet: page) }
        chart_series_set_name(line, book.keep(series.name))
        var fill = lxw_chart_fill()
        fill.color = Look.palette[number % Look.palette.count]
        chart_series_set_fill(line, &fill)
        if chart.kind == .pie { try colourSlices(line) }
        guard chart.showsValues else { return }
        chart_series_set_labels(line)
        chart_series_set_labels_font(line, &small)
        chart_series_set_labels_position(line, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
        if chart.kind == .pie {
            chart_series_set_labels_num_format(line, "0\\ %")
            chart_series_set_labels_percentage(line)
            // Last: setting the position turns the value on.
            chart_series_set_labels_options(line, 0, 0, 0)
        } else {
            chart_series_set_labels_num_format(line, "#,##0")
        }
    }

    /// A pie's slices would all have the series' colour.
    private func colourSlices(_ line: UnsafeMutablePointer<lxw_chart_series>) throws(WorkbookError) {
        let count = Look.palette.count
        let fills = UnsafeMutablePointer<lxw_chart_fill>.allocate(capacity: count)
        let edges = UnsafeMutablePointer<lxw_chart_line>.allocate(capacity: count)
        let points = UnsafeMutablePointer<lxw_chart_point>.allocate(capacity: count)
        defer {
            fills.deallocate()
            edges.deallocate()
            points.deallocate()
        }
        for i in 0..<count {
            fills[i] = lxw_chart_fill(color: Look.palette[i], none: 0, transparency: 0)
            edges[i] = lxw_chart_line()
            edges[i].color = Look.white
            points[i] = lxw_chart_point(line: edges + i, fill: fills + i, pattern: nil)
        }
        var pointers: [UnsafeMutablePointer<lxw_chart_point>?] = (0..<count).map { points + $0 } + [nil]
        let code = pointers.withUnsafeMutableBufferPointer { chart_series_set_points(line, $0.baseAddress) }
        try book.check(code, page)
    }

    private func axes(_ drawn: UnsafeMutablePointer<lxw_chart>, _ small: inout lxw_chart_font) {
        // The library calls axes by where they lie, not by what they carry.
        let isBar = chart.kind == .bar
        let names = isBar ? drawn.pointee.y_axis : drawn.pointee.x_axis
        let values = isBar ? drawn.pointee.x_axis : drawn.pointee.y_axis
        chart_axis_set_num_font(names, &small)
        chart_axis_set_num_font(values, &small)
        chart_axis_set_num_format(values, "#,##0")
        chart_axis_set_min(values, 0)
        if isBar {
            // The first name on top, as in the table, and the scale still at the foot.
            chart_axis_set_reverse(names)
            chart_axis_set_crossing_max(names)
        }
        if chart.showsValues {
            chart_axis_major_gridlines_set_visible(values, 0)
            chart_axis_off(values)
        } else {
            var grid = lxw_chart_line()
            grid.color = Look.hairline
            chart_axis_major_gridlines_set_line(values, &grid)
        }
        chart_set_series_gap(drawn, 60)
    }

    private func legend(_ drawn: UnsafeMutablePointer<lxw_chart>, _ small: inout lxw_chart_font) {
        let position = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        chart_legend_set_position(drawn, UInt8(position.rawValue))
        if chart.series.count > 1 { chart_legend_set_font(drawn, &small) }
    }

    private func insert(_ drawn: UnsafeMutablePointer<lxw_chart>) throws(WorkbookError) {
        var options = lxw_chart_options()
        options.x_scale = Double(chart.width) / 480
        options.y_scale = Double(chart.height) / 288
        options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
        options.description = book.keep(chart.title)
        try book.check(
            worksheet_insert_chart_opt(sheet, UInt32(chart.row), UInt16(chart.column), drawn, &options), page)
    }
}
