// The npm peers: our slides through PptxGenJS, our paragraphs through docx.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, modules] = process.argv.slice(2);
const require = createRequire(join(modules, "index.js"));
const PptxGenJS = require("pptxgenjs");
const { Document, Packer, Paragraph } = require("docx");
const plan = JSON.parse(readFileSync(join(folder, "plan.json"), "utf-8"));

const deck = new PptxGenJS();
for (const slide of plan.slides) {
  const made = deck.addSlide();
  made.addText(slide.title, { x: 0.5, y: 0.2, w: 9, h: 0.9, fontSize: 32 });
  made.addText(slide.rows.map((text) => ({ text, options: { bullet: true, breakLine: true } })), { x: 0.5, y: 1.3, w: 9, h: 3.8 });
  made.addNotes(slide.notes.join("\n"));
}
await deck.writeFile({ fileName: join(folder, "npm.pptx") });
const handout = new Document({ sections: [{ children: plan.lines.map((line) => new Paragraph(line)) }] });
writeFileSync(join(folder, "npm.docx"), await Packer.toBuffer(handout));
