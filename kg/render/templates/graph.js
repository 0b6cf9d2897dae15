"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const words = {
    holds: ["menjabat", "holds"], definitive: ["menjabat", "holds"], pj: ["Pj", "acting (Pj)"], pjs: ["Pjs", "acting (Pjs)"],
    plt: ["Plt", "acting (Plt)"], plh: ["Plh", "acting (Plh)"], incumbent: ["petahana", "incumbent"], candidate: ["calon", "candidate"],
    elect: ["terpilih", "elect"], former: ["mantan", "former"], mentions: ["menyebut", "speaks about"], cites: ["mengutip", "cites"],
    located: ["di", "in"], part: ["bagian dari", "part of"], repeals: ["mencabut", "repeals"], amends: ["mengubah", "amends"],
    implements: ["melaksanakan", "implements"], based_on: ["berdasar", "based on"], enacts: ["menetapkan", "enacts"], annuls: ["membatalkan", "annuls"],
    office: ["Jabatan", "Office"], statement: ["Pernyataan", "Statement"], citation: ["Kutipan hukum", "Law cited"], law: ["Hubungan hukum", "Law relation"],
    person: ["Orang", "Person"], post: ["Jabatan", "Post"], place: ["Tempat", "Place"], organisation: ["Organisasi", "Organisation"], event: ["Peristiwa", "Event"],
    sure: ["keyakinan", "confidence"], ties: ["Terhubung dengan", "Tied to"], facts: ["Yang dikatakan berita, dengan buktinya", "What the news says, with its evidence"],
    none: ["Belum ada kutipan langsung; lihat entitas yang terhubung.", "No passage of its own; see what it is tied to."],
    bare: ["Hubungan ini mengikuti dari keduanya, misalnya jabatan dan wilayahnya.", "This tie follows from what the two are, such as a post and its place."],
    missing: ["Tidak ada entitas dengan nama itu.", "No entity of that name."],
  };
  let language = document.documentElement.lang === "id" ? 0 : 1;
  const say = (key) => (words[key] ? words[key][language] : key);
  const make = (tag, text, name) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (name) element.className = name;
    return element;
  };
  const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, hidden: false })));
  const edges = new vis.DataSet(data.edges.map((edge, i) => ({ ...edge, id: i, label: "" })));
  const network = new vis.Network(byId("canvas"), { nodes, edges }, {
    physics: false,
    interaction: { hover: true, keyboard: { enabled: true, bindToWindow: false }, navigationButtons: false },
    nodes: { scaling: { min: 8, max: 34, label: { enabled: true, min: 16, max: 26, drawThreshold: 6 } }, font: { size: 14, strokeWidth: 4, strokeColor: "#ffffff" }, widthConstraint: { maximum: 150 } },
    edges: { arrows: { to: { enabled: true, scaleFactor: 0.5 } }, color: { color: "#b3bccb", highlight: "#1a202c", hover: "#1a202c" }, smooth: false, font: { size: 12, align: "middle" } },
  });
  let chosen = null;
  const showPassage = (passage) => {
    const box = make("div", undefined, "passage");
    box.append(make("div", say(passage.kind) + (passage.day ? " · " + passage.day : ""), "meta"));
    box.append(make("div", passage.text, "what"));
    if (passage.exact !== passage.text) box.append(make("blockquote", passage.exact));
    const source = make("div", undefined, "meta");
    if (passage.url) {
      const link = make("a", passage.source);
      link.href = passage.url; link.rel = "noopener noreferrer"; link.target = "_blank";
      source.append(link);
    } else source.append(make("span", passage.source));
    source.append(make("span", " · " + say("sure") + " " + passage.confidence.toFixed(2)));
    box.append(source);
    return box;
  };
  const showTies = (id) => {
    const list = make("ul");
    for (const edge of data.edges) {
      if (edge.from !== id && edge.to !== id) continue;
      const other = nodes.get(edge.from === id ? edge.to : edge.from);
      const item = make("li");
      const button = make("button", other.label);
      button.type = "button";
      button.addEventListener("click", () => choose(other.id, true));
      const arrow = edge.from === id ? " → " : " ← ";
      item.append(make("span", edge.relations.map(say).join(", ") + arrow), button);
      list.append(item);
    }
    return list;
  };
  const show = () => {
    const panel = byId("panel");
    panel.replaceChildren();
    byId("hint").hidden = chosen !== null;
    if (chosen === null) return;
    const node = nodes.get(chosen);
    panel.append(make("h2", node.label), make("div", say(node.kind), "meta"));
    const passages = data.passages[chosen] || [];
    panel.append(make("h2", say("facts")));
    if (!passages.length) panel.append(make("p", say("none"), "meta"));
    passages.forEach((passage) => panel.append(showPassage(passage)));
    panel.append(make("h2", say("ties")), showTies(chosen));
  };
  const choose = (id, move) => {
    chosen = id;
    edges.update(data.edges.map((edge, i) => ({ id: i, label: edge.from === id || edge.to === id ? edge.relations.map(say).join(", ") : "" })));
    network.selectNodes(id === null ? [] : [id]);
    if (id !== null && move) network.focus(id, { scale: 1.1, animation: false });
    show();
  };
  const showEdge = (id) => {
    const edge = data.edges[id];
    const panel = byId("panel");
    choose(null, false);
    byId("hint").hidden = true;
    panel.append(make("h2", nodes.get(edge.from).label + " → " + nodes.get(edge.to).label));
    panel.append(make("div", edge.relations.map(say).join(", "), "meta"));
    panel.append(make("h2", say("facts")));
    if (!edge.passages.length) panel.append(make("p", say("bare"), "meta"));
    edge.passages.forEach((passage) => panel.append(showPassage(passage)));
    for (const end of [edge.from, edge.to]) {
      const button = make("button", nodes.get(end).label);
      button.type = "button";
      button.addEventListener("click", () => choose(end, true));
      panel.append(button, " ");
    }
  };
  network.on("click", (event) => {
    if (!event.nodes.length && event.edges.length) showEdge(event.edges[0]);
    else choose(event.nodes.length ? event.nodes[0] : null, false);
  });
  byId("search").addEventListener("change", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    const found = data.nodes.find((node) => node.label.toLowerCase() === wanted) || data.nodes.find((node) => wanted && node.label.toLowerCase().includes(wanted));
    byId("answer").textContent = found || !wanted ? "" : say("missing");
    if (found) choose(found.id, true);
  });
  document.querySelectorAll("input[data-kind]").forEach((box) => box.addEventListener("change", () => {
    nodes.update(data.nodes.filter((node) => node.kind === box.dataset.kind).map((node) => ({ id: node.id, hidden: !box.checked })));
  }));
  const translate = () => {
    document.documentElement.lang = language ? "en" : "id";
    document.querySelectorAll("[data-id]").forEach((element) => { element.textContent = language ? element.dataset.en : element.dataset.id; });
    byId("search").placeholder = language ? "Find a name" : "Cari nama";
    choose(chosen, false);
  };
  byId("language").addEventListener("click", () => { language = 1 - language; translate(); });
  translate();
  network.fit({ animation: false });
  document.body.dataset.ready = "yes";
})();
