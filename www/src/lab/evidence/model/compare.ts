// A comparison: programs of one family, under the same values of the parameters that they share.

import type { Param } from "../../../generated/Param";
import type { ParamValue } from "../../../generated/ParamValue";
import type { Program } from "../../../generated/Program";
import { defaults, parse, textOf, type Values } from "../../model/parameters";
import { type Campaign, remaining } from "./campaign";
import { type Measured, measured } from "./measured";
import type { Point } from "./plan";

/** A value that a program of the family takes differently from what is wanted. */
export interface Departure {
  param: Param;
  wanted: ParamValue;
  taken: ParamValue;
}

/** A program of the family with the values that it runs with. */
export interface Member extends Point {
  departures: Departure[];
}

/** The programs that can be compared with `program`, itself among them, in the catalogue's order; none without family. */
export function familyOf(catalogue: readonly Program[], program: Program): Program[] {
  if (program.family === null) return [];
  const family = catalogue.filter((other) => other.family === program.family && other.refused === null);
  return family.length > 1 ? family : [];
}

/** The program under the wanted values; a value that it cannot take is replaced by its nearest one, which is told. */
export function memberOf(program: Program, wanted: Values): Member {
  const values = defaults(program);
  const departures: Departure[] = [];
  for (const param of program.params) {
    const value = wanted[param.name];
    if (value === undefined) continue;
    const parsed = parse(param, textOf(value));
    const taken = parsed.ok ? parsed.value : parsed.problem.nearest;
    values[param.name] = taken;
    if (taken !== value) departures.push({ param, wanted: value, taken });
  }
  return { program, values, departures };
}

/** A comparison and what has been measured of it. */
export interface CompareResult {
  campaign: Campaign<Member>;
  rows: CompareRow[];
  /** The program that the others are related to. */
  baseline: Program;
  remaining: number;
}

export interface CompareRow extends Measured {
  member: Member;
  /** The median as a multiple of the baseline's; `null` where either has none. */
  ratio: number | null;
}

/** `wanted`: the baseline, if it has a time to relate others to; the first program that has one otherwise. */
export function compareResult(campaign: Campaign<Member>, wanted: Program): CompareResult | null {
  const { points } = campaign.plan;
  const rows = measured(campaign).flatMap((found, place) => {
    const member = points[place];
    return member === undefined ? [] : [{ ...found, member }];
  });
  const timed = rows.filter(({ time }) => time !== null);
  const base = timed.find(({ member }) => member.program === wanted) ?? timed[0] ?? rows[0];
  if (base === undefined) return null;
  const median = base.time?.median ?? 0;
  return {
    campaign,
    rows: rows.map((row) => ({
      ...row,
      ratio: row.time === null || median === 0 ? null : row.time.median / median,
    })),
    baseline: base.member.program,
    remaining: remaining(campaign),
  };
}
