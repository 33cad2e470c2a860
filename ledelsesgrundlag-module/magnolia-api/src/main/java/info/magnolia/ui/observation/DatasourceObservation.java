package info.magnolia.ui.observation;

public interface DatasourceObservation {
    interface Manual extends DatasourceObservation {
        void trigger();
    }
}
