package org.kith.engine.store;

import org.kith.engine.store.circles.CircleStore;
import org.kith.engine.store.folders.PassedOverStore;
import org.kith.engine.store.photos.AlbumStore;
import org.kith.engine.store.photos.DetailStore;
import org.kith.engine.store.photos.DrawnStore;
import org.kith.engine.store.photos.FoundStore;
import org.kith.engine.store.photos.LookStore;
import org.kith.engine.store.photos.NoteStore;
import org.kith.engine.store.photos.PhotoArchiveStore;
import org.kith.engine.store.photos.PresenceStore;
import org.kith.engine.store.photos.SidecarStore;
import org.kith.engine.store.photos.TagStore;
import org.kith.engine.store.photos.ToldStore;
import org.kith.engine.store.photos.TrashStore;
import org.kith.engine.store.photos.VocabularyStore;
import org.kith.engine.store.shares.ShareStore;
import org.kith.engine.store.sql.Sql;

/** The stores of a library within one transaction. Confined to the thread that runs it, and void when it ends. */
public final class Stores {

    private final Sql sql;

    Stores(Sql sql) {
        this.sql = sql;
    }

    public FolderStore folders() {
        return new FolderStore(sql);
    }

    public PassedOverStore passedOver() {
        return new PassedOverStore(sql);
    }

    public PhotoStore photos() {
        return new PhotoStore(sql);
    }

    public SidecarStore sidecars() {
        return new SidecarStore(sql);
    }

    public ToldStore told() {
        return new ToldStore(sql);
    }

    public FaceStore faces() {
        return new FaceStore(sql);
    }

    public ClusterStore clusters() {
        return new ClusterStore(sql);
    }

    public PeopleStore people() {
        return new PeopleStore(sql);
    }

    public CircleStore circles() {
        return new CircleStore(sql);
    }

    public VerdictStore verdicts() {
        return new VerdictStore(sql);
    }

    public GalleryStore gallery() {
        return new GalleryStore(sql);
    }

    public PortraitStore portraits() {
        return new PortraitStore(sql);
    }

    public EventStore events() {
        return new EventStore(sql);
    }

    public EvidenceStore evidence() {
        return new EvidenceStore(sql);
    }

    public ForgetStore forgetting() {
        return new ForgetStore(sql);
    }

    public ApartStore apart() {
        return new ApartStore(sql);
    }

    public ReviewStore review() {
        return new ReviewStore(sql);
    }

    public JournalStore journal() {
        return new JournalStore(sql);
    }

    public ShareStore shares() {
        return new ShareStore(sql);
    }

    public ModelStore models() {
        return new ModelStore(sql);
    }

    public EmbeddingStore embeddings() {
        return new EmbeddingStore(sql);
    }

    public UnfinishedStore unfinished() {
        return new UnfinishedStore(sql);
    }

    public DetailStore details() {
        return new DetailStore(sql);
    }

    public LookStore looks() {
        return new LookStore(sql);
    }

    public NoteStore notes() {
        return new NoteStore(sql);
    }

    public PresenceStore presence() {
        return new PresenceStore(sql);
    }

    public DrawnStore drawn() {
        return new DrawnStore(sql);
    }

    public TagStore tags() {
        return new TagStore(sql);
    }

    public AlbumStore albums() {
        return new AlbumStore(sql);
    }

    public TrashStore trash() {
        return new TrashStore(sql);
    }

    public FoundStore found() {
        return new FoundStore(sql);
    }

    public VocabularyStore vocabulary() {
        return new VocabularyStore(sql);
    }

    public PhotoArchiveStore photoArchive() {
        return new PhotoArchiveStore(sql);
    }

    public ArchiveStore archive() {
        return new ArchiveStore(sql);
    }

    /** For tests of the connection itself. */
    Sql sql() {
        return sql;
    }
}
