#!/usr/bin/env python3
"""For make bench: the same campaign by Polars and XlsxWriter, as one would write it today.

with-polars.py FOLDER YEAR OUT [JOBS]: reads the extracts of FOLDER/YEAR, ties them together, adds up what each agent was paid
by benefit, and writes the tables (CSV) and one workbook for each region, sheet by sheet and column by column those of a
run: its kinds of cells, about its number of rows, nothing written where a run leaves a cell blank. It judges much less
than a run: no finding, no study grant, no overlap of periods, no rounding. What is measured is therefore at most what
such a program would need.

Polars uses all its threads; then JOBS processes write workbooks (XlsxWriter holds Python's lock), the largest first, in
`constant_memory`. Prints seconds of each stage, cells, and the peak of memory of all processes together (PSS).
"""
import multiprocessing, os, pathlib, sys, threading, time

import polars as pl
import xlsxwriter

folder, year, out = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
JOBS = int(sys.argv[4]) if len(sys.argv) > 4 else os.cpu_count()
RATES = {"csg_deductible": 0.068, "csg_non_deductible": 0.024, "crds": 0.005}


def extract(table):
    """A table, a file or a folder of files; every column as text, for numbers begin with zeros."""
    path = folder / str(year) / table
    path = path / "*.csv" if path.is_dir() else path.with_suffix(".csv")
    return pl.scan_csv(path, separator=";", infer_schema=False)


def day(column):
    return pl.col(column).str.to_date("%d/%m/%Y", strict=False)


def serial(expression):
    """A day as spreadsheets count it."""
    return (expression - pl.date(1899, 12, 30)).dt.total_days()


def amount(column):
    return pl.col(column).str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)


def figure(expression):
    """Nothing is written for nought."""
    return pl.when(expression != 0).then(expression.round(2))


def frames():
    agents = extract("agents").select("numero", "espace_agent", pl.concat_str("nom", "prenom", separator=" ").alias("agent"))
    houses = extract("etablissements").select("finess", "region", "organisme", pl.col("nom").alias("etablissement"))
    retired = extract("retraites").with_columns(
        liquidation=day("date_liquidation"), annees=amount("annees_service")).filter(pl.col("liquidation").dt.year() <= year)
    register = extract("registre").group_by("numero").agg(pl.col("rang").cast(pl.Int64).max().alias("rang"))
    first, last = pl.date(year, 1, 1), pl.date(year, 12, 31)
    pay = (extract("paie").with_columns(debut=day("debut"), fin=day("fin").fill_null(last)).filter(pl.col("fin") >= first)
           .with_columns(days=(pl.min_horizontal("fin", last) - pl.max_horizontal("debut", first)).dt.total_days() + 1)
           .sort("numero", "debut").group_by("numero", maintain_order=True)
           .agg(pl.col("finess").last(), pl.col("position").last(), pl.col("days").sum()))
    files = (extract("dossiers").filter(pl.col("annee") == str(year)).with_columns(complete=day("date_complet"))
             .with_columns(qf=amount("ressources") / amount("parts") / 12)
             .sort("numero", "complete").unique("numero", keep="first", maintain_order=True)
             .select("dossier", "numero", "canal", "complete", "qf"))
    known = (agents.join(pay, on="numero", how="left")
             .join(retired.select("numero", pl.col("finess").alias("finess_r"), "liquidation", "annees"), on="numero", how="left")
             .with_columns(pl.coalesce("finess", "finess_r").alias("finess"))
             .join(houses, on="finess", how="left").join(files, on="numero", how="left").join(register, on="numero", how="left")
             .with_columns(region=pl.when(pl.col("organisme") == "cogohr").then(pl.lit("04")).otherwise(pl.col("region")).fill_null("00"),
                           retired=pl.col("liquidation").is_not_null(),
                           opened=pl.col("complete").is_not_null() | pl.col("rang").is_not_null())
             .sort("numero").collect().lazy())
    who = known.select("numero", "agent", "region")
    droits = known.select(
        "region", "numero", "agent", "etablissement", pl.when("retired").then(pl.lit("Retraité")).alias("categorie"),
        pl.when("opened").then(pl.lit("Ouverts")).otherwise(pl.lit("Fermés")).alias("droits"),
        pl.when(pl.col("complete").is_not_null()).then(pl.lit("Dossier")).when(pl.col("rang").is_not_null())
        .then(pl.lit("Renouvellement")).alias("fondement"),
        serial(pl.col("complete")).alias("ouverture"), pl.when("opened").then((last - pl.col("complete").fill_null(first)).dt.total_days() + 1).alias("jours"),
        pl.when("retired").then((pl.col("annees") / 10).floor().clip(1, 4) / 4).alias("taux"),
        pl.when("retired").then(pl.lit("Non")).alias("maladie"), pl.col("qf").floor().alias("qf"),
        pl.when(pl.col("qf") < 1200).then(pl.lit("Oui")).alias("participation"))
    dependants = (extract("ayants_droit").join(files, on="dossier").join(who, on="numero")
                  .with_columns(age=year - day("date_naissance").dt.year(), alternate=pl.col("residence_alternee") == "oui"))
    ayants = dependants.sort("numero", "rang").select(
        "region", "numero", pl.concat_str("dossier", "rang", separator=" / ").alias("personne"),
        pl.concat_str("nom", "prenom", separator=" ").alias("nom"),
        pl.when("alternate").then(pl.lit("Résidence alternée")).otherwise(pl.lit("Enfant à charge")).alias("lien"), "age",
        pl.when(pl.col("age") < 16).then(pl.lit("Tout")).alias("volet"), pl.when("alternate").then(0.5).alias("part"))
    etudes = dependants.filter(pl.col("demande_etudes") == "oui").sort("numero", "rang").select(
        "region", "numero", "agent", pl.col("rang").cast(pl.Int64), "prenom", "age", "niveau_etudes",
        pl.when(pl.col("qf") > 1300).then(pl.lit("Refusée")).otherwise(pl.lit("Accordée")).alias("decision"),
        pl.when(pl.col("qf") > 1300).then(pl.lit("QF au-dessus du plafond")).alias("motif"),
        serial(pl.col("complete")).alias("depot"), pl.col("qf").floor().alias("qf"), pl.when("alternate").then(0.5).alias("part"))
    paid = extract("versements").with_columns(date=day("date_versement"), brut=amount("brut"), net=amount("net"),
                                              retenu=amount("prelevement_source").fill_null(0))
    cancelled = paid.filter(pl.col("nature") == "annulation").select(pl.col("reference").alias("versement"))
    # A benefit is taxable where half of its lines have another net than gross.
    counted = (paid.filter((pl.col("nature") != "annulation") & (pl.col("date").dt.year() == year))
               .join(cancelled, on="versement", how="anti").join(who, on="numero")
               .with_columns(imposable=((pl.col("net") != pl.col("brut")).mean() > 0.5).over("prestation"))
               .with_columns(due=pl.when("imposable").then("brut").otherwise(0.0)))
    detail = (counted.group_by("region", "numero", "agent", "prestation")
              .agg(pl.len().alias("versements"), pl.col("brut").sum(), pl.col("imposable").first(), pl.col("due").sum(),
                   pl.col("retenu").sum())
              .sort("region", "numero", "prestation")
              .with_columns([figure(pl.col("due") * rate).alias(name) for name, rate in RATES.items()])
              .with_columns(net=figure(pl.col("due") - pl.col("csg_deductible").fill_null(0)))).collect().lazy()
    declarations = (detail.group_by("region", "numero", "agent", maintain_order=True)
                    .agg(pl.col("versements").sum(), pl.col("due").sum(), *[pl.col(name).sum() for name in RATES],
                         pl.col("net").sum(), (pl.col("brut") - pl.col("due")).sum().alias("non_imposable"), pl.col("retenu").sum())
                    .select("region", "numero", "agent", "versements", figure(pl.col("due")).alias("brut"),
                            *[figure(pl.col(name)) for name in RATES], figure(pl.col("net")).alias("net"),
                            figure(pl.col("net").round(0)).alias("a_declarer"), figure(pl.col("non_imposable")).alias("non_imposable"),
                            figure(pl.col("retenu")).alias("retenu")))
    watched = pl.concat([
        declarations.filter(((pl.col("net") % 1) - 0.5).abs() < 0.05).select(
            "region", "numero", "agent", pl.lit("Arrondi à l'euro décidé de peu").alias("quoi"), "net", pl.col("net").alias("seuil"),
            pl.lit(0.04).alias("ecart"), pl.lit("arrondi à l'euro supérieur").alias("issue"),
            pl.lit("Vérifier les versements avant la déclaration").alias("a_faire")),
        etudes.filter((pl.col("depot") % 365).is_between(205, 215)).select(
            "region", "numero", "agent", pl.lit("Études : près de la date limite").alias("quoi"), pl.col("depot").cast(pl.Float64).alias("net"),
            pl.col("depot").cast(pl.Float64).alias("seuil"), pl.lit(2.0).alias("ecart"), pl.lit("constitué dans le délai").alias("issue"),
            pl.lit("Vérifier la date de réception").alias("a_faire"))])
    retraites = known.filter("retired").select(
        "region", "numero", "agent", serial(pl.col("liquidation")).alias("liquidation"), "annees",
        ((pl.col("annees") / 10).floor().clip(1, 4) / 4).alias("taux"),
        pl.when("opened").then(pl.lit("Ouverts")).alias("droits"), "rang", (year + pl.col("rang")).alias("jusqu_en"))
    shown = detail.select(
        "region", "numero", "agent", "prestation", pl.when(~pl.col("imposable")).then(pl.lit("Non")).alias("imposable"),
        pl.when(pl.col("versements") > 1).then("versements").alias("versements"), figure(pl.col("brut")).alias("brut"), *RATES, "net")
    lines = counted.select("numero", "versement", "prestation", "date", "nature", "brut", "imposable", "net")
    names = ["À surveiller", "Droits", "Ayants droit", "Études", "Retraités", "Déclarations", "Détail par prestation", "versements"]
    done = pl.collect_all([watched, droits, ayants, etudes, retraites, declarations, shown, lines])
    return dict(zip(names, done))


def write(job):
    region, sheets = job
    book = xlsxwriter.Workbook(str(out / "regions" / f"{region}.xlsx"), {"constant_memory": True, "tmpdir": str(out)})
    title, date, money = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "#,##0.00"})
    cells = 0
    for name, frame in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(frame.columns) - 1, 14)
        for column, words in enumerate(frame.columns):
            sheet.write_string(0, column, words, title)
        string, number = sheet.write_string, sheet.write_number
        kinds = [(kind == pl.String, date if column in ("ouverture", "depot", "liquidation") else money if kind == pl.Float64 else None)
                 for column, kind in frame.schema.items()]
        for row, values in enumerate(frame.iter_rows(), 1):
            for column, value in enumerate(values):
                if value is None:
                    continue
                is_text, style = kinds[column]
                if is_text:
                    string(row, column, value)
                else:
                    number(row, column, value, style)
                cells += 1
        sheet.autofilter(0, 0, frame.height, len(frame.columns) - 1)
    book.close()
    return cells


def memory(peak, stop):
    """The most that this process and its children hold, shared pages counted once."""
    def held(pid):
        try:
            return int(next(line for line in open(f"/proc/{pid}/smaps_rollup") if line.startswith("Pss:")).split()[1])
        except (OSError, StopIteration):
            return 0
    while not stop.wait(0.2):
        children = open(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read().split()
        peak[0] = max(peak[0], sum(map(held, [os.getpid(), *children])))


def main():
    (out / "regions").mkdir(parents=True, exist_ok=True)
    peak, stop = [0], threading.Event()
    watch = threading.Thread(target=memory, args=(peak, stop), daemon=True)
    watch.start()
    begun = time.monotonic()
    tables = frames()
    read = time.monotonic()
    for name, frame in tables.items():
        frame.write_csv(out / f"{name}.csv", separator=";")
    del tables["versements"]
    written = time.monotonic()
    books = {}
    for name, frame in tables.items():
        for (region,), part in frame.partition_by("region", as_dict=True).items():
            books.setdefault(region, {})[name] = part.drop("region")
    jobs = sorted(books.items(), key=lambda job: -sum(frame.height for frame in job[1].values()))
    del tables, books
    # A forked child would inherit Polars' threads asleep.
    with multiprocessing.get_context("spawn").Pool(JOBS) as pool:
        cells = sum(pool.imap_unordered(write, jobs))
    ended = time.monotonic()
    stop.set()
    watch.join()
    print(f"polars\t{ended - begun:.2f}\t{cells}\t{peak[0] // 1024}")
    print(f"stages\treading and adding up {read - begun:.2f}\ttables {written - read:.2f}\tworkbooks {ended - written:.2f}")


if __name__ == "__main__":
    main()
