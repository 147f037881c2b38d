(function () {
  'use strict';

  var data = JSON.parse(document.getElementById('data').textContent);
  var words = data.words;
  var root = document.getElementById('page');
  var KEPT_AS = 'kith-asks-' + data.page;
  var START = -1;
  var END = data.photos.length;
  var MOST_ENLARGED = 3;
  var CHIPS = 8;

  var store = openStore();
  var state = read();
  var unsaved = false; // only told of where nothing is kept

  function openStore() {
    try {
      window.localStorage.setItem(KEPT_AS + '-try', '1');
      window.localStorage.removeItem(KEPT_AS + '-try');
      return window.localStorage;
    } catch (e) {
      return null; // some browsers keep nothing for files
    }
  }

  function read() {
    var kept = null;
    try {
      kept = store && JSON.parse(store.getItem(KEPT_AS));
    } catch (e) {
      kept = null;
    }
    kept = kept || {};
    return { by: kept.by || '', at: typeof kept.at === 'number' ? kept.at : START, faces: kept.faces || {}, notes: kept.notes || {} };
  }

  function keep(isAnswer) {
    unsaved = unsaved || isAnswer;
    try {
      if (store) {
        store.setItem(KEPT_AS, JSON.stringify(state));
      }
    } catch (e) {
      store = null; // it is full
    }
  }

  window.addEventListener('beforeunload', function (event) {
    if (!store && unsaved) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  // Text is only ever text: nothing here makes HTML of it.
  function make(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key.slice(0, 2) === 'on') {
        node.addEventListener(key.slice(2), attributes[key]);
      } else {
        node.setAttribute(key, attributes[key]);
      }
    });
    [].concat(children || []).forEach(function (child) {
      node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return node;
  }

  function button(word, attributes, does) {
    var all = { type: 'button', onclick: does };
    Object.keys(attributes).forEach(function (key) { all[key] = attributes[key]; });
    return make('button', all, word);
  }

  function say(word) {
    var text = words[word] || word;
    for (var i = 1; i < arguments.length; i++) {
      text = text.split('{' + (i - 1) + '}').join(String(arguments[i]));
    }
    return text;
  }

  function show(nodes) {
    while (root.firstChild) {
      root.removeChild(root.firstChild);
    }
    nodes.forEach(function (node) { root.appendChild(node); });
    window.scrollTo(0, 0);
  }

  function source(photo) {
    return 'data:image/jpeg;base64,' + photo.jpeg;
  }

  // A square around the face, with some of what is around it; the ring says which of several faces is meant.
  function crop(photo, face, side, ringed) {
    var part = Math.min(1.9 * Math.max(face.box.width * photo.width, face.box.height * photo.height), photo.width, photo.height);
    var scale = side / part;
    var x = (face.box.x + face.box.width / 2) * photo.width - part / 2;
    var y = (face.box.y + face.box.height / 2) * photo.height - part / 2;
    x = Math.max(0, Math.min(x, photo.width - part));
    y = Math.max(0, Math.min(y, photo.height - part));
    var image = make('img', { src: source(photo), alt: '' });
    image.style.width = photo.width * scale + 'px';
    image.style.left = -x * scale + 'px';
    image.style.top = -y * scale + 'px';
    if (!ringed) {
      return [image];
    }
    var ring = make('i', {});
    ring.style.left = (face.box.x * photo.width - x) * scale + 'px';
    ring.style.top = (face.box.y * photo.height - y) * scale + 'px';
    ring.style.width = face.box.width * photo.width * scale + 'px';
    ring.style.height = face.box.height * photo.height * scale + 'px';
    return [image, ring];
  }

  function answered(face) {
    return Object.prototype.hasOwnProperty.call(state.faces, face.token) ? state.faces[face.token] : null;
  }

  function counts() {
    var all = { named: 0, unknown: 0, open: 0, all: 0 };
    data.photos.forEach(function (photo) {
      photo.faces.forEach(function (face) {
        var answer = answered(face);
        all.all++;
        if (!answer) {
          all.open++;
        } else if (answer.name) {
          all.named++;
        } else {
          all.unknown++;
        }
      });
    });
    return all;
  }

  function go(to) {
    state.at = Math.max(START, Math.min(END, to));
    keep(false);
    draw();
  }

  function draw() {
    if (state.at === START) {
      start();
    } else if (state.at >= END) {
      end();
    } else {
      album(data.photos[state.at]);
    }
  }

  function kept() {
    return store
      ? make('p', { 'class': 'soft' }, say('kept'))
      : make('p', { 'class': 'warning', role: 'alert' }, say('not-kept'));
  }

  function nameField() {
    return make('input', {
      id: 'by', type: 'text', maxlength: '100', autocomplete: 'off', spellcheck: 'false', placeholder: say('you-example'), value: state.by,
      oninput: function (event) {
        state.by = event.target.value;
        keep(true);
      }
    });
  }

  function start() {
    var row = make('div', { 'class': 'faces', 'aria-hidden': 'true' });
    data.photos.slice(0, 40).some(function (photo) {
      photo.faces.slice(0, 2).forEach(function (face) {
        if (row.children.length < 6) {
          row.appendChild(make('span', { 'class': 'crop' }, crop(photo, face, 92, false)));
        }
      });
      return row.children.length >= 6;
    });
    var begin = make('form', {
      onsubmit: function (event) {
        event.preventDefault();
        go(0);
      }
    }, [
      make('label', { 'for': 'by' }, say('you')),
      nameField(),
      make('div', { 'class': 'row' }, make('button', { type: 'submit', id: 'begin', 'class': 'main' }, say('begin')))
    ]);
    show([make('div', { 'class': 'letter' }, [
      row, make('h1', {}, say('title')), make('p', {}, say('intro')), make('p', {}, say('intro-speak')), begin, kept(),
      make('p', { 'class': 'soft' }, say('private'))
    ])]);
  }

  function album(photo) {
    var at = state.at;
    var frame = make('div', { 'class': 'frame' }, make('img', { src: source(photo), alt: say('photo', at + 1, END) }));
    var stage = make('div', { 'class': 'stage' }, frame);
    var all = counts();
    var done = make('div');
    done.style.width = (all.all ? 100 * (all.all - all.open) / all.all : 100) + '%';
    photo.faces.forEach(function (face, index) {
      frame.appendChild(box(photo, face, index));
    });
    var note = make('textarea', {
      id: 'note', maxlength: '2000', placeholder: say('note-example'),
      oninput: function (event) {
        if (event.target.value.trim()) {
          state.notes[photo.token] = event.target.value;
        } else {
          delete state.notes[photo.token];
        }
        keep(true);
      }
    });
    note.value = state.notes[photo.token] || '';
    var side = make('div', { 'class': 'side' }, [
      make('p', { 'class': photo.faces.length ? 'tap' : 'notice' }, say(!photo.faces.length ? 'nobody-asked' : photo.faces.every(answered) ? 'all-said' : 'tap')),
      make('div', {}, [make('label', { 'for': 'note' }, say('note')), note])
    ]);
    show([make('div', { 'class': 'album' }, [
      make('div', { 'class': 'top' }, [
        make('span', { 'class': 'count', role: 'status' }, say('photo', at + 1, END)),
        make('span', { 'class': 'grow' }),
        make('span', { 'class': 'left soft' }, all.open ? say('left', all.open) : say('none-left')),
        button(say('finish'), { id: 'finish' }, function () { go(END); })
      ]),
      make('div', { 'class': 'bar', 'aria-hidden': 'true' }, done),
      make('div', { 'class': 'middle' }, [stage, side]),
      make('div', { 'class': 'bottom' }, [
        button('‹ ' + say('previous'), { id: 'previous' }, function () { go(at - 1); }),
        button(at + 1 === END ? say('to-end') : say('next') + ' ›', { id: 'next', 'class': 'main' }, function () { go(at + 1); })
      ])
    ])]);
    fit(stage, frame, photo);
  }

  function fit(stage, frame, photo) {
    var scale = Math.min(stage.clientWidth / photo.width, stage.clientHeight / photo.height, MOST_ENLARGED);
    frame.style.width = Math.floor(photo.width * scale) + 'px';
    frame.style.height = Math.floor(photo.height * scale) + 'px';
  }

  window.addEventListener('resize', function () {
    var stage = root.querySelector('.stage');
    if (stage) {
      fit(stage, stage.firstChild, data.photos[state.at]);
    }
  });

  function box(photo, face, index) {
    var answer = answered(face);
    var label = !answer ? '?' : answer.name || (answer.nobody ? '✕' : say('unknown'));
    var node = button([], {
      'class': 'face' + (!answer ? '' : answer.name ? ' named' : ' other'),
      'data-face': String(index),
      'aria-label': say('face', index + 1) + ': ' + (answer ? (answer.name || say(answer.nobody ? 'nobody' : 'unknown')) : say('who'))
    }, function () { ask(photo, face, index); });
    node.appendChild(make('b', {}, label));
    var shown = node.style;
    shown.left = 100 * (face.box.x + face.box.width / 2) + '%';
    shown.top = 100 * (face.box.y + face.box.height / 2) + '%';
    shown.width = 100 * face.box.width + '%';
    shown.height = 100 * face.box.height + '%';
    return node;
  }

  // Names to tap: those of this page first, then those that came with it.
  function offers(face, typed) {
    var seen = {};
    var all = [];
    function offer(name) {
      var key = name.trim().toLocaleLowerCase();
      if (key && !Object.prototype.hasOwnProperty.call(seen, key)) {
        seen[key] = true;
        all.push(name.trim());
      }
    }
    data.photos.forEach(function (photo) {
      photo.faces.forEach(function (other) {
        var answer = answered(other);
        if (other !== face && answer && answer.name) {
          offer(answer.name);
        }
      });
    });
    data.names.forEach(offer);
    var begin = typed.trim().toLocaleLowerCase();
    return all.filter(function (name) {
      var lower = name.toLocaleLowerCase();
      return lower !== begin && (lower.indexOf(begin) === 0 || lower.indexOf(' ' + begin) >= 0);
    }).slice(0, CHIPS);
  }

  function ask(photo, face, index) {
    var before = answered(face);
    var chips = make('div', { 'class': 'chips' });
    var field = make('input', {
      id: 'name', type: 'text', maxlength: '100', autocomplete: 'off', autocapitalize: 'words', spellcheck: 'false', enterkeyhint: 'done',
      'aria-label': say('name'), placeholder: say('name'), value: before && before.name ? before.name : '',
      oninput: function () {
        set(field.value.trim() ? { name: field.value.trim() } : null);
        offer();
      },
      onkeydown: function (event) {
        if (event.key === 'Enter' && !event.isComposing) {
          event.preventDefault();
          close();
        }
      }
    });

    function set(answer) {
      if (answer) {
        state.faces[face.token] = answer;
      } else {
        delete state.faces[face.token];
      }
      keep(true);
    }

    function give(answer) {
      set(answer);
      close();
    }

    function offer() {
      while (chips.firstChild) {
        chips.removeChild(chips.firstChild);
      }
      offers(face, field.value).forEach(function (name) {
        chips.appendChild(button(name, { 'class': 'chip' }, function () { give({ name: name }); }));
      });
    }

    function close() {
      document.removeEventListener('keydown', keys);
      album(photo);
      var boxes = root.querySelectorAll('.face');
      var next = boxes[index];
      for (var i = 1; i <= boxes.length; i++) { // the next of whom nothing is said
        var at = (index + i) % boxes.length;
        if (!answered(photo.faces[at])) {
          next = boxes[at];
          break;
        }
      }
      (answered(face) ? next : boxes[index]).focus({ preventScroll: true });
    }

    function keys(event) {
      if (event.key === 'Escape') {
        close();
      } else if (event.key === 'Tab') {
        var all = sheet.querySelectorAll('button, input');
        var last = all[all.length - 1];
        if (event.shiftKey && document.activeElement === all[0]) {
          event.preventDefault();
          last.focus();
        } else if (!event.shiftKey && document.activeElement === last) {
          event.preventDefault();
          all[0].focus();
        }
      }
    }

    offer();
    var place = make('div', { 'class': 'crop' });
    var sheet = make('div', { 'class': 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': say('who') }, [
      place,
      make('div', { 'class': 'fields' }, [
        make('h2', {}, say('who')),
        field,
        chips,
        button(say('done'), { id: 'done', 'class': 'main' }, close),
        make('div', { 'class': 'pair' }, [
          button(say('unknown'), { id: 'unknown', 'class': before && before.unknown ? 'chosen' : '' }, function () { give({ unknown: true }); }),
          button(say('nobody'), { id: 'nobody', 'class': before && before.nobody ? 'chosen' : '' }, function () { give({ nobody: true }); })
        ])
      ])
    ]);
    root.appendChild(make('div', {
      'class': 'over',
      onclick: function (event) {
        if (event.target === event.currentTarget) {
          close();
        }
      }
    }, sheet));
    crop(photo, face, place.clientWidth, true).forEach(function (node) { place.appendChild(node); });
    document.addEventListener('keydown', keys);
    field.focus();
  }

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (typing || event.altKey || event.ctrlKey || event.metaKey || root.querySelector('.over') || state.at < 0 || state.at >= END) {
      return;
    }
    if (event.key === 'ArrowRight' || event.key === 'PageDown') {
      go(state.at + 1);
    } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
      go(state.at - 1);
    }
  });

  function answers() {
    var faces = {};
    var notes = {};
    data.photos.forEach(function (photo) {
      if (state.notes[photo.token]) {
        notes[photo.token] = state.notes[photo.token];
      }
      photo.faces.forEach(function (face) {
        if (answered(face)) {
          faces[face.token] = answered(face);
        }
      });
    });
    return JSON.stringify({ format: 'kith answers', version: 1, page: data.page, by: state.by.trim(), faces: faces, notes: notes }, null, 1);
  }

  function fileName() {
    var who = state.by.trim().replace(/[\\/:*?"<>|\u0000-\u001f.]+/g, '').replace(/\s+/g, '-').slice(0, 40);
    return 'answers' + (who ? '-' + who : '') + '.kith.json';
  }

  function end() {
    var all = counts();
    var told = make('div', { role: 'status' });
    var text = make('textarea', { id: 'text', readonly: 'readonly', 'aria-label': say('copy-hint') });
    text.value = answers();

    function tell(word, argument) {
      unsaved = false;
      while (told.firstChild) {
        told.removeChild(told.firstChild);
      }
      told.appendChild(make('p', { 'class': 'notice', id: 'told' }, say(word, argument)));
    }

    function file() {
      return new File([answers()], fileName(), { type: 'application/json' });
    }

    function save() {
      var address = URL.createObjectURL(file());
      var link = make('a', { href: address, download: fileName() });
      root.appendChild(link);
      link.click();
      root.removeChild(link);
      window.setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
      tell('saved', fileName());
    }

    function send() {
      navigator.share({ files: [file()] }).then(function () { tell('sent'); }, function () {}); // or they thought better of it
    }

    function copy() {
      text.focus();
      text.select();
      if (document.execCommand('copy')) {
        tell('copied');
      }
    }

    var shares = false;
    try {
      shares = !!navigator.canShare && navigator.canShare({ files: [file()] });
    } catch (e) {
      shares = false;
    }
    var row = make('div', { 'class': 'row' }, [
      button(say('save'), { id: 'save', 'class': shares ? '' : 'main' }, save),
      button(say('go-on'), { id: 'go-on' }, function () { go(END - 1); })
    ]);
    if (shares) {
      row.insertBefore(button(say('send'), { id: 'send', 'class': 'main' }, send), row.firstChild);
    }
    var by = nameField();
    by.addEventListener('input', function () { text.value = answers(); });
    show([make('div', { 'class': 'letter' }, [
      make('h1', {}, say('thanks')),
      make('p', {}, say('end')),
      make('div', { 'class': 'figures' }, [
        make('div', {}, [make('b', {}, String(all.named)), say('named')]),
        make('div', {}, [make('b', {}, String(all.unknown)), say('not-known')]),
        make('div', {}, [make('b', {}, String(all.open)), say('open')])
      ]),
      make('label', { 'for': 'by' }, say('you')),
      by, row, told, kept(),
      make('details', {}, [make('summary', {}, say('copy-hint')), text, button(say('copy'), { id: 'copy' }, copy)])
    ])]);
  }

  draw();
}());
