#!/usr/bin/env python3
"""The man page from the command's own declarations.

millesime --experimental-dump-help | man.py VERSION DATE > millesime.1
"""
import json
import sys


def roff(text):
    """Text of a page: nothing of it is a request or an escape."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def spelled(name):
    return {"long": "--", "longWithSingleDash": "-", "short": "-"}[name["kind"]] + name["name"]


def shown(argument):
    if argument["kind"] == "positional":
        return f"\\fI<{roff(argument['valueName'])}>\\fR"
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    value = f" \\fI<{roff(argument['valueName'])}>\\fR" if argument["kind"] == "option" else ""
    return ", ".join(f"\\fB{roff(spelled(name))}\\fR" for name in names) + value


def used(argument):
    """In the synopsis."""
    if argument["kind"] != "positional":
        name = f"\\fB{roff(spelled(argument['preferredName']))}\\fR"
        value = f" \\fI<{roff(argument['valueName'])}>\\fR" if argument["kind"] == "option" else ""
        text = name + value
    else:
        text = shown(argument)
    text += " ..." if argument["isRepeating"] else ""
    return f"[{text}]" if argument["isOptional"] else text


def options(command, out):
    for argument in command.get("arguments", []):
        if not argument["shouldDisplay"]:
            continue
        text = argument.get("abstract", "")
        if argument.get("discussion"):
            text += " " + argument["discussion"]
        if argument.get("allValues") and argument["kind"] != "flag":
            text += f" Valeurs : {', '.join(argument['allValues'])}."
        if argument.get("defaultValue") and argument["kind"] != "flag":
            text += f" À défaut : {argument['defaultValue']}."
        out += [".TP", shown(argument), roff(text.strip())]


def synopsis(names, command, out):
    words = [used(argument) for argument in command.get("arguments", []) if argument["shouldDisplay"]]
    out += [".PP", f"\\fB{roff(' '.join(names))}\\fR " + " ".join(words)]


def main():
    version, date = sys.argv[1:3]
    command = json.load(sys.stdin)["command"]
    name = command["commandName"]
    commands = [one for one in command["subcommands"] if one["commandName"] != "help" and one.get("shouldDisplay", True)]
    # Every command has them: said once.
    everywhere = [argument.get("preferredName") for argument in command.get("arguments", [])]
    for one in commands:
        one["arguments"] = [each for each in one["arguments"] if each.get("preferredName") not in everywhere]
    out = [
        f'.TH {name.upper()} 1 "{date}" "Millésime {version}" "Commandes"',
        ".SH NOM", f"{name} \\- {roff(command['abstract'])}", ".SH SYNOPSIS",
    ]
    synopsis([name], {"arguments": command.get("arguments", [])}, out)
    for one in commands:
        synopsis([name, one["commandName"]], one, out)
    out += [".SH DESCRIPTION", roff(command.get("discussion", "").strip()), ".SH OPTIONS"]
    options(command, out)
    out.append(".SH COMMANDES")
    for one in commands:
        out += [f".SS {name} {roff(one['commandName'])}", roff(one["abstract"])]
        if one.get("discussion"):
            out += [".PP", roff(one["discussion"].strip())]
        options(one, out)
    out += [
        ".SH FICHIERS",
        ".TP", "\\fI/usr/share/millesime/Regles\\fR, \\fILettres\\fR", "Ce que prend \\fB\\-\\-rules packaged\\fR.",
        ".TP", "\\fI/usr/share/millesime/Schemas\\fR", "Schémas des tables lues et publiées.",
        ".TP", "\\fI/usr/share/doc/millesime/examples\\fR", "Une campagne d'exemple, un service et un minuteur systemd.",
    ]
    print("\n".join(out))


main()
