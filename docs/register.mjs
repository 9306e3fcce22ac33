// Writes the register that `POST /authorities/register` takes, from the npm package
// @etalab/decoupage-administratif in the folder where it is run: see docs/authorities.md.
import { createRequire } from "node:module";

const read = createRequire(process.cwd() + "/");
const data = (name) => read(`@etalab/decoupage-administratif/data/${name}.json`);
const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (...cells) => console.log(cells.map((cell) => quoted(String(cell ?? ""))).join(","));

line("kind", "siren", "code", "name", "epci_type", "department", "region", "population");
data("communes")
  .filter((one) => one.type === "commune-actuelle")
  .forEach((one) =>
    line("commune", one.siren, one.code, one.nom, "", one.departement, one.region, one.population));
data("epci").forEach((one) =>
  line("epci", one.code, one.code, one.nom, one.type, "", "", one.populationMunicipale));
data("departements").forEach((one) =>
  line("departement", "", one.code, one.nom, "", one.code, one.region, ""));
data("regions").forEach((one) => line("region", "", one.code, one.nom, "", "", one.code, ""));
